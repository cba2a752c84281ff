// A person in a list: face, name, a line beneath, and what can be done.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from './Avatar.tsx';
import { showPerson } from './person.ts';
import { nameOf, type User } from './user.ts';

export function Person(props: {
  user: User;
  under?: ReactNode;
  size?: number;
  online?: boolean;
  /** Face and name open the card. Not where the whole row does something else. */
  opens?: boolean;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { user, under, size = 42, online = false, opens = false, children } = props;
  const who = (
    <>
      <Avatar id={user.id} name={nameOf(user)} avatar={user.avatar} size={size} online={online} />
      <div className="person-words">
        <div className="person-name" dir="auto">
          {nameOf(user)}
        </div>
        {under && (
          <div className="person-under" dir="auto">
            {under}
          </div>
        )}
      </div>
    </>
  );
  return (
    <div className="person">
      {opens ? (
        <button
          type="button"
          className="plain-button person-opens"
          aria-label={t('profile.open', { name: nameOf(user) })}
          onClick={() => showPerson(user.id)}
        >
          {who}
        </button>
      ) : (
        who
      )}
      {children}
    </div>
  );
}
