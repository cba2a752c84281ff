// The paper clip of the composer: pictures, or files as they are.
import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from '../base/later.ts';
import { useMenuButton } from '../base/menu-button.ts';
import { choose, put } from './tray.ts';

const AttachMenu = later(async () => (await import('./AttachMenu.tsx')).AttachMenu);

/** `done`: something was chosen, the caption may be written. */
export function AttachButton({ id, done }: { id: number; done: () => void }) {
  const { t } = useTranslation();
  const menu = useMenuButton('left');
  const input = useRef<HTMLInputElement>(null);
  const asFiles = useRef(false);

  function ask(accept: string, uncompressed: boolean) {
    if (!input.current) return;
    asFiles.current = uncompressed;
    input.current.accept = accept;
    input.current.click();
  }

  return (
    <>
      <Button
        {...menu.button}
        type="text"
        shape="circle"
        className="composer-emoji"
        icon={<PaperClipOutlined />}
        aria-label={t('files.attach')}
        title={t('files.attach')}
      />
      <Suspense>{menu.at && <AttachMenu at={menu.at} ask={ask} close={menu.close} />}</Suspense>
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
