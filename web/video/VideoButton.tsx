// The camera of the composer. Its dialog is loaded when it is first wanted.
import { VideoCameraOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const VideoRecorder = lazy(() => import('./VideoRecorder.tsx'));

export function VideoButton({ id }: { id: number }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
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
          <VideoRecorder id={id} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
