// A person in a list: face, name, a line beneath, and what can be done.
import type { ReactNode } from 'react';
import { Avatar } from './Avatar.tsx';
import { nameOf, type User } from './user.ts';

export function Person(props: {
  user: User;
  under?: ReactNode;
  size?: number;
  online?: boolean;
  children?: ReactNode;
}) {
  const { user, under, size = 42, online = false, children } = props;
  return (
    <div className="person">
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
      {children}
    </div>
  );
}
