// The paper clip of the composer: pictures, or files as they are.
import { FileOutlined, PaperClipOutlined, PictureOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLimits } from './limits.ts';
import { choose, put } from './tray.ts';
import { sizeWords } from './words.ts';

/** `done`: something was chosen, the caption may be written. */
export function AttachButton({ id, done }: { id: number; done: () => void }) {
  const { t, i18n } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const asFiles = useRef(false);
  const limits = useLimits((state) => state.limits);

  function ask(accept: string, uncompressed: boolean) {
    if (!input.current) return;
    asFiles.current = uncompressed;
    input.current.accept = accept;
    input.current.click();
  }

  const hint = limits && t('files.limit', { size: sizeWords(limits.maxBytes.file, i18n.language) });
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="topLeft"
        menu={{
          items: [
            {
              key: 'photo',
              icon: <PictureOutlined />,
              label: t('files.photo'),
              onClick: () => ask('image/*,video/*', false),
            },
            {
              key: 'file',
              icon: <FileOutlined />,
              label: <span title={hint ?? undefined}>{t('files.file')}</span>,
              onClick: () => ask('', true),
            },
          ],
        }}
      >
        <Button
          type="text"
          shape="circle"
          className="composer-emoji"
          icon={<PaperClipOutlined />}
          aria-label={t('files.attach')}
          title={t('files.attach')}
          aria-haspopup="menu"
        />
      </Dropdown>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-hidden
        tabIndex={-1}
        data-testid="attach"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          put(id, files);
          if (files.length) choose(id, { asFiles: asFiles.current });
          target.value = '';
          done();
        }}
      />
    </>
  );
}
