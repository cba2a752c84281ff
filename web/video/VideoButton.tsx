// The camera of the composer. Its dialog is loaded when it is first wanted.
import { VideoCameraOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const VideoRecorder = lazy(() => import('./VideoRecorder.tsx'));

export function VideoButton({ id }: { id: number }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  function close() {
    setOpen(false);
    // Once the dialog has let go of it; after a send the focus is in the field.
    requestAnimationFrame(() => document.activeElement === document.body && button.current?.focus());
  }

  return (
    <>
      <Button
        ref={button}
        type="text"
        shape="circle"
        className="video-button"
        icon={<VideoCameraOutlined />}
        aria-label={t('video.record')}
        title={t('video.record')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      />
      {open && (
        <Suspense>
          <VideoRecorder id={id} close={close} />
        </Suspense>
      )}
    </>
  );
}
