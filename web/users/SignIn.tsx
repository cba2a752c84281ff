// The door for people: a frame, and in it the step somebody is at.
import { Alert } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { AppearanceSwitch } from '../base/AppearanceSwitch.tsx';
import { LanguageSwitch } from '../base/LanguageSwitch.tsx';
import { SecondFactorStep } from '../factors/SecondFactorStep.tsx';
import { ReturnNotice } from '../identities/ReturnNotice.tsx';
import { CodeForm } from './CodeForm.tsx';
import { Invited } from './Invited.tsx';
import { NewPassword } from './NewPassword.tsx';
import { learnOptions, useOptions } from './options.ts';
import { PasswordSignIn } from './PasswordSignIn.tsx';
import { Pitch } from './Pitch.tsx';
import { SignUp } from './SignUp.tsx';
import { Elsewhere, StepTitle } from './StepTitle.tsx';
import type { Farewell } from './session.ts';
import { go, type Step, useStep } from './steps.ts';
import './sign-in.css';

export default function SignIn({ farewell }: { farewell: Farewell | null }) {
  const { t } = useTranslation();
  const step = useStep((state) => state.step);

  useEffect(() => {
    void learnOptions();
  }, []);

  return (
    <div className="sign-in">
      <Pitch />
      <main className="sign-in-side">
        <div className="sign-in-tools">
          <LanguageSwitch />
          <AppearanceSwitch />
        </div>
        <div className="sign-in-card">
          {farewell && <Alert type="info" showIcon title={t(`farewell.${farewell}`)} />}
          <ReturnNotice />
          <Invited />
          {viewOf(step)}
        </div>
      </main>
    </div>
  );
}

/** Each begins with <StepTitle/>. */
function viewOf(step: Step): ReactNode {
  switch (step.name) {
    case 'sign-in':
      return <PasswordSignIn />;
    case 'sign-up':
      return <SignUp />;
    case 'code':
      return <CodeForm key="code" purpose="SIGN_IN" />;
    case 'forgotten':
      return <Forgotten />;
    case 'new-password':
      return <NewPassword link={step.link} />;
    case 'second-factor':
      return <SecondFactorStep challenge={step.challenge} />;
    default:
      return step satisfies never;
  }
}

function Forgotten() {
  const { t } = useTranslation();
  const hasMail = useOptions(({ options }) => options?.mail);
  if (hasMail !== false) return <CodeForm key="forgotten" purpose="RESET" />;
  return (
    <>
      <StepTitle title={t('email.forgot')} hint={t('email.noMailHint')} />
      <Elsewhere link={t('email.back')} go={() => go({ name: 'sign-in' })} />
    </>
  );
}
