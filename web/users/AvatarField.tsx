// The picture of a person or group where it can be changed: chosen, dropped, cut, taken away.
import { CameraOutlined, DeleteOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Dropdown } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { CropDialog } from './CropDialog.tsx';
import { faultOf, PICTURES } from './picture.ts';
import './avatar-field.css';

interface Props {
  /** As it is shown now. */
  children: ReactNode;
  /** There is one to take away. */
  has: boolean;
  square?: boolean;
  save: (picture: Blob) => Promise<void>;
  remove: () => Promise<void>;
}

export function AvatarField({ children, has, square = false, save, remove }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [over, setOver] = useState(false);

  function choose(chosen: File | undefined) {
    if (!chosen) return;
    const fault = faultOf(chosen);
    if (fault) message.error(t(fault === 'type' ? 'profile.pictureType' : 'profile.pictureSize'));
    else setFile(chosen);
  }

  const pick = () => input.current?.click();
  const button = (
    <button
      type="button"
      className={`avatar-field${square ? ' square' : ''}${over ? ' over' : ''}`}
      aria-label={t(has ? 'profile.changePicture' : 'profile.addPicture')}
      onClick={has ? undefined : pick}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        choose(event.dataTransfer.files[0]);
      }}
    >
      {children}
      <span className="avatar-field-sign" aria-hidden="true">
        <CameraOutlined />
      </span>
    </button>
  );

  return (
    <>
      {has ? (
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'choose', icon: <UploadOutlined aria-hidden />, label: t('profile.choosePicture'), onClick: pick },
              {
                key: 'remove',
                icon: <DeleteOutlined aria-hidden />,
                danger: true,
                label: t('profile.removePicture'),
                onClick: () => void remove().catch((error) => message.error(refusalWords(error))),
              },
            ],
          }}
        >
          {button}
        </Dropdown>
      ) : (
        button
      )}
      <input
        ref={input}
        type="file"
        // In a form Ant Design shows files that are only `hidden`.
        style={{ display: 'none' }}
        accept={PICTURES.join()}
        aria-label={t('profile.choosePicture')}
        onChange={({ target }) => {
          choose(target.files?.[0]);
          // The same one can be chosen again.
          target.value = '';
        }}
      />
      <CropDialog file={file} square={square} save={save} close={() => setFile(null)} />
    </>
  );
}
