// Beside the conversation: what the group says of itself, who is in it, and what I may do about it.
import { CloseOutlined, EditOutlined, SearchOutlined, UserAddOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../conversations/conversation.ts';
import { AddMembers } from './AddMembers.tsx';
import { EditGroup } from './EditGroup.tsx';
import { GroupFoot } from './GroupFoot.tsx';
import { JoiningPart } from './JoiningPart.tsx';
import { MemberList } from './MemberList.tsx';
import { MyNameHere } from './MyNameHere.tsx';
import { mayAdd, mayAnnounce } from './rights.ts';
import './groups.css';

/** Members from whom on one looks for a name. */
const MANY = 10;

export function Members({ item, close }: { item: Conversation; close: () => void }) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'add' | 'edit' | null>(null);
  const [search, setSearch] = useState('');
  return (
    <aside className="members" aria-label={t('groups.members')}>
      <header className="members-head">
        <h2>{t('groups.members')}</h2>
        <span className="quiet">{item.memberCount}</span>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('app.close')} onClick={close} />
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
        {mayAnnounce(item) && (
          <div className="members-part members-buttons">
            {mayAdd(item) && (
              <Button icon={<UserAddOutlined />} onClick={() => setDialog('add')}>
                {t('groups.add')}
              </Button>
            )}
            <Button icon={<EditOutlined />} onClick={() => setDialog('edit')}>
              {t('groups.edit')}
            </Button>
          </div>
        )}
        <JoiningPart item={item} />
        <Words title={t('rights.introduction')} text={item.introduction} />
        <Words title={t('groups.announcement')} text={item.announcement} />
      </MemberList>
      <MyNameHere item={item} />
      <GroupFoot item={item} />
      {dialog === 'add' && <AddMembers item={item} close={() => setDialog(null)} />}
      {dialog === 'edit' && <EditGroup item={item} close={() => setDialog(null)} />}
    </aside>
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
