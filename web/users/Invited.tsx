// For a stranger who came by a link: where it leads.
import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../base/rest.ts';
import { invitation, keep, look, type Preview, settle, useTold } from './invitation.ts';
import { go } from './steps.ts';

export function Invited() {
  const { t } = useTranslation();
  const code = invitation();
  const preview = useTold((told) => told.preview);
  const [isInvalid, setInvalid] = useState(false);

  useEffect(() => {
    if (!code) return;
    keep();
    look(code).then(
      (found) => {
        useTold.setState({ preview: found });
        if (!found.canRegister) go({ name: 'sign-in' });
      },
      (error: unknown) => {
        if (!(error instanceof Refused) || (error.code !== 'LINK_INVALID' && error.code !== 'INVALID')) return;
        setInvalid(true);
        settle();
      },
    );
  }, [code]);

  if (isInvalid)
    return <Alert type="warning" showIcon title={t('joining.invalid')} description={t('joining.invalidHint')} />;
  if (!code || !preview) return null;
  const [title, hint] = wordsFor(preview);
  return <Alert type="info" showIcon title={t(title, { title: preview.title })} description={hint && t(hint)} />;
}

function wordsFor({ onto, title }: Preview) {
  if (onto === 'SERVER') return ['joining.invitedHere', 'joining.invitedHereHint'] as const;
  return title ? (['joining.invited', 'joining.invitedHint'] as const) : (['joining.invitedSomewhere', ''] as const);
}
