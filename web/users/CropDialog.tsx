// Chooses the square of a picture that is shown: moved by hand, by keys or by wheel, and zoomed.
import { ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Alert, Button, Modal, Slider, Spin } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { type Area, cut } from './picture.ts';
import './crop.css';

const Cropper = lazy(() => import('react-easy-crop'));

const MOST = 4;

interface Props {
  /** Null: nothing is chosen. */
  file: File | null;
  /** Of a group: as it is shown. */
  square?: boolean;
  /** Takes what was cut. What it throws is told. */
  save: (picture: Blob) => Promise<void>;
  close: () => void;
}

export function CropDialog({ file, square = false, save, close }: Props) {
  const { t } = useTranslation();
  return (
    <Modal title={t('profile.crop')} open={file !== null} onCancel={close} footer={null} width={440} destroyOnHidden>
      {file && <Crop file={file} square={square} save={save} close={close} />}
    </Modal>
  );
}

function Crop({ file, square, save, close }: Props & { file: File }) {
  const { t } = useTranslation();
  const url = useUrlOf(file);
  const [crop, setCrop] = useState({ x: 0, y: 0 });
  const [zoom, setZoom] = useState(1);
  const [area, setArea] = useState<Area | null>(null);
  const [broken, setBroken] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function use(area: Area) {
    setBusy(true);
    setTrouble(null);
    const picture = await cut(file, area).catch(() => null);
    try {
      if (picture) {
        await save(picture);
        return close();
      }
      setBroken(true);
    } catch (error) {
      setTrouble(refusalWords(error));
    }
    setBusy(false);
  }

  return (
    <>
      <div className="crop-stage">
        <Suspense fallback={<Spin />}>
          {url && (
            <Cropper
              image={url}
              crop={crop}
              zoom={zoom}
              maxZoom={MOST}
              aspect={1}
              cropShape={square ? 'rect' : 'round'}
              showGrid={false}
              objectFit="cover"
              onCropChange={setCrop}
              onZoomChange={setZoom}
              onCropComplete={(_, pixels) => setArea(pixels)}
              mediaProps={{ alt: '', onError: () => setBroken(true) }}
              cropperProps={{ 'aria-label': t('profile.cropArea') }}
            />
          )}
        </Suspense>
      </div>
      <div className="crop-zoom">
        <ZoomOutOutlined aria-hidden />
        <Slider
          min={1}
          max={MOST}
          step={0.02}
          value={zoom}
          onChange={setZoom}
          tooltip={{ open: false }}
          ariaLabelForHandle={t('profile.zoom')}
        />
        <ZoomInOutlined aria-hidden />
      </div>
      {(broken || trouble) && (
        <Alert type="error" showIcon title={broken ? t('profile.pictureBroken') : trouble} role="alert" />
      )}
      <div className="dialog-buttons">
        <Button onClick={close}>{t('app.cancel')}</Button>
        <Button type="primary" loading={busy} disabled={!area || broken} onClick={() => area && void use(area)}>
          {t('profile.usePicture')}
        </Button>
      </div>
    </>
  );
}

/** Its bytes as an address. */
function useUrlOf(file: File): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const reader = new FileReader();
    reader.onload = () => setUrl(String(reader.result));
    reader.readAsDataURL(file);
    return () => reader.abort();
  }, [file]);
  return url;
}
