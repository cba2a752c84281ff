// Would calls work? Asked from the server, and from this browser, which stands where people's browsers stand.
import { PhoneOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { answer, api } from '../base/rest.ts';
import { TrialLine } from '../calls/TrialLine.tsx';
import { type Network, tryNetwork, verdictOn } from '../calls/try.ts';

interface Relay {
  url: string;
  state: 'OK' | 'SILENT' | 'REFUSED';
  ms: number;
  detail: string;
}

export function RelayCheck() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [found, setFound] = useState<{ relays: Relay[]; network: Network | 'failed' } | null>(null);
  const [busy, setBusy] = useState(false);

  async function run() {
    setBusy(true);
    try {
      const [{ relays }, network] = await Promise.all([
        answer(api.admin.checks.relays.$post()),
        tryNetwork().catch(() => 'failed' as const),
      ]);
      setFound({ relays, network });
    } catch (error) {
      message.error(refusalWords(error));
    }
    setBusy(false);
  }

  return (
    <div className="admin-check">
      <h3>
        <PhoneOutlined aria-hidden /> {t('admin.overview.relays')}
      </h3>
      <p className="quiet">{t('admin.overview.relaysHint')}</p>
      <Button loading={busy} onClick={() => void run()}>
        {t('admin.overview.relaysTry')}
      </Button>
      {found && (
        <div className="trial" aria-live="polite">
          <ul>
            {found.relays.map((relay) => (
              <TrialLine
                key={relay.url}
                state={relay.state === 'OK' ? 'good' : 'bad'}
                title={relay.url}
                words={t(`admin.overview.${wordOf(relay)}`, { detail: relay.detail, ms: relay.ms })}
              />
            ))}
            {found.relays.length === 0 && (
              <TrialLine state="fair" title={t('admin.overview.fromServer')} words={t('admin.overview.relaysNone')} />
            )}
            <FromHere network={found.network} />
          </ul>
        </div>
      )}
    </div>
  );
}

const wordOf = ({ state, detail }: Relay) => (state === 'SILENT' && detail ? 'SILENT_WHY' : state);

/** What others are told ends with “Tell your administrator”. */
const isForOthers = (words: string) => words === 'relayAway' || words === 'stunAway';

function FromHere({ network }: { network: Network | 'failed' }) {
  const { t } = useTranslation();
  const [state, words] = verdictOn(network);
  return (
    <TrialLine
      state={state}
      title={t('admin.overview.fromHere')}
      words={t(isForOthers(words) ? `admin.overview.${words}` : `calls.test.${words}`)}
    />
  );
}
