// What I do in the call.
import {
  AudioMutedOutlined,
  AudioOutlined,
  BlockOutlined,
  DesktopOutlined,
  MoreOutlined,
  PauseOutlined,
  PhoneFilled,
  SettingOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons';
import { Dropdown, type MenuProps, Popover, Tooltip } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import type { Conversation } from '../conversations/conversation.ts';
import type { Mine } from './call.ts';
import { hangUp } from './calls.ts';
import { mayShare } from './devices.ts';
import { popOut } from './pop-out.ts';
import * as room from './room.ts';
import { show, useView } from './view.ts';
import './controls.css';

const Devices = lazy(() => import('./Devices.tsx'));

export function Controls({ mine, item }: { mine: Mine; item: Conversation }) {
  const { t } = useTranslation();
  const { microphone, camera, screen, handRaised, onHold } = room.useRoom((state) => state.media);
  const small = useView((view) => view.size === 'small');
  const devices = useView((view) => view.devices);
  const isIn = mine.name === 'in';
  const isGroup = item.kind !== v1.ConversationKind.DIRECT;

  // Drawn anew when it opens: a picture may have come or gone.
  const [, setMenuOpen] = useState(false);
  const more: MenuProps['items'] = [
    {
      key: 'hold',
      icon: <PauseOutlined />,
      label: t(onHold ? 'calls.resume' : 'calls.hold'),
      disabled: !isIn,
      onClick: () => void room.hold(),
    },
    {
      key: 'float',
      icon: <BlockOutlined />,
      label: t('calls.popOut'),
      disabled: !document.pictureInPictureEnabled || !largest(),
      onClick: () => void popOut(largest()),
    },
  ];

  return (
    <div className="call-controls" role="toolbar" aria-label={t('calls.controls')}>
      <Control
        label={t(microphone ? 'calls.microphoneOff' : 'calls.microphoneOn')}
        keys="M"
        icon={microphone ? <AudioOutlined /> : <AudioMutedOutlined />}
        look={microphone ? '' : 'off'}
        disabled={onHold}
        act={() => void room.toggle('microphone')}
      />
      <Control
        label={t(camera ? 'calls.cameraOff' : 'calls.cameraOn')}
        keys="V"
        icon={camera ? <VideoCameraOutlined /> : <CameraOff />}
        look={camera ? '' : 'off'}
        disabled={onHold}
        act={() => void room.toggle('camera')}
      />
      {mayShare() && !small && (
        <Control
          label={t(screen ? 'calls.stopSharing' : 'calls.share')}
          keys="S"
          icon={<DesktopOutlined />}
          look={screen ? 'on' : ''}
          disabled={onHold || !isIn}
          act={() => (screen ? room.stopSharing() : void room.share(room.useRoom.getState().frames))}
        />
      )}
      {isGroup && !small && (
        <Control
          label={t(handRaised ? 'calls.lowerHand' : 'calls.raiseHand')}
          icon={<span aria-hidden="true">✋</span>}
          look={handRaised ? 'on' : ''}
          disabled={!isIn}
          act={room.raiseHand}
        />
      )}
      {!small && (
        <>
          <Popover
            trigger="click"
            open={devices}
            onOpenChange={(devices) => show({ devices })}
            destroyOnHidden
            content={
              <Suspense fallback={<div className="call-devices" />}>
                <Devices />
              </Suspense>
            }
          >
            <button
              type="button"
              className="control"
              aria-label={t('calls.devices')}
              title={t('calls.devices')}
              aria-haspopup="dialog"
              aria-expanded={devices}
            >
              <SettingOutlined />
            </button>
          </Popover>
          <Dropdown trigger={['click']} menu={{ items: more }} placement="top" onOpenChange={setMenuOpen}>
            <button type="button" className="control" aria-label={t('action.more')} title={t('action.more')}>
              <MoreOutlined />
            </button>
          </Dropdown>
        </>
      )}
      <Control
        label={t(mine.name === 'in' ? (isGroup ? 'calls.leave' : 'calls.hangUp') : 'app.cancel')}
        icon={<PhoneFilled rotate={225} />}
        look="hang-up"
        act={hangUp}
      />
    </div>
  );
}

function Control(props: {
  label: string;
  icon: ReactNode;
  act: () => void;
  keys?: string;
  look?: string;
  disabled?: boolean;
}) {
  const { label, icon, act, keys, look = '', disabled = false } = props;
  return (
    <Tooltip title={keys ? `${label} (${keys})` : label}>
      <button
        type="button"
        className={`control ${look}`}
        aria-label={label}
        aria-keyshortcuts={keys}
        disabled={disabled}
        onClick={act}
      >
        {icon}
      </button>
    </Tooltip>
  );
}

const CameraOff = () => (
  <span className="struck">
    <VideoCameraOutlined />
  </span>
);

/** The largest picture of somebody else. */
const largest = () => document.querySelector<HTMLVideoElement>('.call-stage video:not(.mirrored)');
