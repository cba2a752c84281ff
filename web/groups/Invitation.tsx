// A link brought me here: the group it leads into, and whether I want to join.
import { App, Button, Modal, Skeleton } from 'antd';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { Refused } from '../base/rest.ts';
import { Trouble } from '../base/Trouble.tsx';
import { Avatar } from '../users/Avatar.tsx';
import { invitation, look, type Preview, settle, useTold } from '../users/invitation.ts';
import { accept } from './invites.ts';
import { enter, type Found } from './joining.ts';
import './joining.css';

export default function Invitation() {
  const { t } = useTranslation();
  const [code, setCode] = useState(invitation);
  const told = useTold((state) => state.preview);
  // Who was invited onto the server and made an account is where they wanted to be.
  const isArrived = told?.onto === 'SERVER';

  function close() {
    settle();
    setCode(null);
  }

  useEffect(() => {
    if (isArrived) settle();
  }, [isArrived]);

  return (
    <Modal
      title={t('joining.invitation')}
      open={code !== null && !isArrived}
      onCancel={close}
      footer={null}
      width={420}
      destroyOnHidden
    >
      {code && <Where code={code} close={close} />}
    </Modal>
  );
}

function Where({ code, close }: { code: string; close: () => void }) {
  const { t } = useTranslation();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);

  const load = useCallback(() => {
    setTrouble(null);
    look(code).then(setPreview, setTrouble);
  }, [code]);
  useEffect(load, [load]);

  const shut = <Button onClick={close}>{t('app.close')}</Button>;
  if (trouble !== null)
    return isInvalid(trouble) ? (
      <Trouble title={t('joining.invalid')} hint={t('joining.invalidHint')} action={shut} />
    ) : (
      <Trouble title={t('joining.lookFailed')} retry={load} />
    );
  if (!preview) return <Skeleton active avatar={{ size: 72, shape: 'square' }} paragraph={{ rows: 2 }} />;
  if (!preview.group) return <Trouble title={t('joining.already')} action={shut} />;
  return <Invited code={code} group={preview.group} close={close} />;
}

const isInvalid = (error: unknown) =>
  error instanceof Refused && (error.code === 'LINK_INVALID' || error.code === 'INVALID');

function Invited({ code, group, close }: { code: string; group: Found; close: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const isIn = group.standing === 'MEMBER';

  async function go() {
    setBusy(true);
    try {
      await enter(isIn ? group.id : await accept(code));
      close();
    } catch (error) {
      message.error(refusalWords(error));
      setBusy(false);
    }
  }

  return (
    <GroupFace group={group}>
      {isIn && <p className="group-face-words">{t('joining.alreadyIn')}</p>}
      <div className="dialog-buttons">
        <Button onClick={close}>{t('joining.notNow')}</Button>
        <Button type="primary" autoFocus loading={busy} onClick={go}>
          {t(isIn ? 'joining.open' : 'joining.join')}
        </Button>
      </div>
    </GroupFace>
  );
}

function GroupFace({ group, children }: { group: Found; children: ReactNode }) {
  const { t } = useTranslation();
  const { id, title, avatar, number, memberCount, introduction } = group;
  return (
    <article className="group-face" aria-label={title}>
      <Avatar id={id} name={title} avatar={avatar} size={80} square />
      <h2 dir="auto">{title}</h2>
      <p className="quiet">
        #{number} · {t('conversations.members', { count: memberCount })}
      </p>
      {introduction && (
        <p className="group-face-words scroll" dir="auto">
          {introduction}
        </p>
      )}
      {children}
    </article>
  );
}
