// Beside the conversation: what the group says of itself, who is in it, and what I may do about it.
import { CloseOutlined, EditOutlined, LinkOutlined, SearchOutlined, UserAddOutlined } from '@ant-design/icons';
import { Button, Input, Tooltip } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../conversations/conversation.ts';
import { AddMembers } from './AddMembers.tsx';
import { EditGroup } from './EditGroup.tsx';
import { GroupFoot } from './GroupFoot.tsx';
import { JoiningPart } from './JoiningPart.tsx';
import { MemberList } from './MemberList.tsx';
import { MyNameHere } from './MyNameHere.tsx';
import { mayAdd, mayAdmit, mayAnnounce } from './rights.ts';
import './groups.css';

const Joining = lazy(() => import('./Joining.tsx'));

/** Members from whom on one looks for a name. */
const MANY = 10;

export function Members({ item, close }: { item: Conversation; close: () => void }) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'add' | 'edit' | 'joining' | null>(null);
  const [search, setSearch] = useState('');
  const shut = () => setDialog(null);
  return (
    <aside className="beside members" aria-label={t('groups.members')}>
      <header className="beside-head">
        <h2>{t('groups.members')}</h2>
        <span className="quiet">{item.memberCount}</span>
        {mayAdd(item) && <Deed label={t('groups.add')} icon={<UserAddOutlined />} act={() => setDialog('add')} />}
        {mayAdmit(item) && (
          <Deed label={t('joining.settings')} icon={<LinkOutlined />} act={() => setDialog('joining')} />
        )}
        {mayAnnounce(item) && <Deed label={t('groups.edit')} icon={<EditOutlined />} act={() => setDialog('edit')} />}
        <Deed label={t('app.close')} icon={<CloseOutlined />} act={close} />
      </header>
      {item.memberCount > MANY && (
        <Input
          className="members-search"
          type="search"
          allowClear
          prefix={<SearchOutlined className="quiet" />}
          value={search}
          maxLength={64}
          onChange={(event) => setSearch(event.target.value)}
          placeholder={t('rights.search')}
          aria-label={t('rights.search')}
        />
      )}
      <MemberList item={item} search={search.trim()}>
        <JoiningPart item={item} />
        <Words title={t('rights.introduction')} text={item.introduction} />
        <Words title={t('groups.announcement')} text={item.announcement} />
      </MemberList>
      <MyNameHere item={item} />
      <GroupFoot item={item} />
      {dialog === 'add' && <AddMembers item={item} close={shut} />}
      {dialog === 'edit' && <EditGroup item={item} close={shut} />}
      {dialog === 'joining' && (
        <Suspense>
          <Joining item={item} close={shut} />
        </Suspense>
      )}
    </aside>
  );
}

function Deed({ label, icon, act }: { label: string; icon: ReactNode; act: () => void }) {
  return (
    <Tooltip title={label}>
      <Button type="text" icon={icon} aria-label={label} onClick={act} />
    </Tooltip>
  );
}

function Words({ title, text }: { title: string; text: string }) {
  if (!text) return null;
  return (
    <section className="members-part" aria-label={title}>
      <h3>{title}</h3>
      <p className="announcement-text scroll" dir="auto">
        {text}
      </p>
    </section>
  );
}
