// "Test my call": picture, sound and ways through the network, and in words what is wrong with them. Devices open by a click.
import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaptureCode, codeOf } from '../base/capture.ts';
import { AlwaysRelay } from './AlwaysRelay.tsx';
import { openCamera, openMicrophone } from './devices.ts';
import { Level } from './Level.tsx';
import { TrialLine } from './TrialLine.tsx';
import { ringTone } from './tone.ts';
import { type Network, tryNetwork, verdictOn } from './try.ts';
import { Video } from './Video.tsx';

export default function TestCall({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal title={t('calls.test.title')} open={open} onCancel={close} footer={null} width={480} destroyOnHidden>
      <Trial />
    </Modal>
  );
}

function Trial() {
  const { t } = useTranslation();
  const [running, setRunning] = useState(0);
  return (
    <div className="trial">
      <p className="quiet">{t('calls.test.hint')}</p>
      {running > 0 && (
        <ul key={running} aria-live="polite">
          <DeviceTrial device="microphone" />
          <DeviceTrial device="camera" />
          <SpeakerTrial />
          <NetworkTrial />
        </ul>
      )}
      <Button type="primary" onClick={() => setRunning((held) => held + 1)}>
        {t(running ? 'calls.test.again' : 'calls.test.start')}
      </Button>
      <AlwaysRelay />
    </div>
  );
}

function DeviceTrial({ device }: { device: 'microphone' | 'camera' }) {
  const { t } = useTranslation();
  const [track, setTrack] = useState<MediaStreamTrack | null>(null);
  const [trouble, setTrouble] = useState<CaptureCode | null>(null);

  useEffect(() => {
    let opened: MediaStreamTrack | null = null;
    let current = true;
    (device === 'camera' ? openCamera() : openMicrophone()).then(
      (track) => {
        if (!current) return track.stop();
        opened = track;
        setTrack(track);
      },
      (error: unknown) => current && setTrouble(codeOf(error)),
    );
    return () => {
      current = false;
      opened?.stop();
    };
  }, [device]);

  const words = trouble
    ? t(`capture.${trouble}`, { device: t(`capture.${device}`) })
    : track
      ? t(device === 'camera' ? 'calls.test.camera' : 'calls.test.microphone', { name: track.label })
      : t('calls.test.asking');
  return (
    <TrialLine state={trouble ? 'bad' : track ? 'good' : 'wait'} title={t(`capture.${device}Name`)} words={words}>
      {track && device === 'microphone' && <Level track={track} />}
      {track && device === 'camera' && (
        <Video track={track} label={t('capture.cameraName')} mirrored className="trial-picture" />
      )}
    </TrialLine>
  );
}

function SpeakerTrial() {
  const { t } = useTranslation();
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return;
    const stop = ringTone('bell');
    const timer = setTimeout(() => setPlaying(false), 1200);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [playing]);
  return (
    <TrialLine state="ask" title={t('calls.speaker')} words={t('calls.test.speaker')}>
      <Button size="small" disabled={playing} onClick={() => setPlaying(true)}>
        {t('calls.test.play')}
      </Button>
    </TrialLine>
  );
}

function NetworkTrial() {
  const { t } = useTranslation();
  const [network, setNetwork] = useState<Network | 'failed' | null>(null);
  useEffect(() => {
    let current = true;
    tryNetwork().then(
      (found) => current && setNetwork(found),
      () => current && setNetwork('failed'),
    );
    return () => {
      current = false;
    };
  }, []);
  const [state, words] = verdictOn(network);
  return <TrialLine state={state} title={t('calls.test.network')} words={t(`calls.test.${words}`)} />;
}
