// What happens when a form of an account is sent: one try at a time, a refusal told at its field, or above the button.
import type { FormInstance } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { Refused } from '../base/rest.ts';
import { fieldWords } from './field-words.ts';

/** Refusals that are about one field. */
const ABOUT: Readonly<Record<string, string>> = {
  CODE_WRONG: 'code',
  CODE_EXPIRED: 'code',
  EMAIL_TAKEN: 'email',
};

export interface Submission<F> {
  busy: boolean;
  trouble: string | null;
  /** Tries once more what was refused because nobody has proved for a while who they are. */
  again: (() => void) | null;
  /** @returns whether it was done */
  attempt(act: () => Promise<unknown>): Promise<boolean>;
  /** For the form's onValuesChange: what was said of a field is stale once it changes. */
  forget(changed: Partial<F>): void;
}

/** @param words for refusals that mean something else here, by code */
export function useSubmission<F extends object>(
  form: FormInstance<F>,
  fields: readonly (keyof F & string)[],
  words: Readonly<Record<string, string>> = {},
) {
  const { i18n } = useTranslation();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [unproved, setUnproved] = useState<(() => Promise<unknown>) | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said in another language is stale; the names never change
  useEffect(() => {
    setTrouble(null);
    for (const name of fields) setErrors(form, name, []);
  }, [form, i18n.language]);

  const submission: Submission<F> = {
    busy,
    trouble,
    again: unproved && (() => void submission.attempt(unproved)),
    attempt: async (act) => {
      setTrouble(null);
      setUnproved(null);
      setBusy(true);
      try {
        await act();
        setBusy(false);
        return true;
      } catch (error) {
        const faults = faultsOf(error).filter(([field]) => fields.some((name) => name === field));
        for (const [field, fault] of faults) setErrors(form, field, [fault]);
        const code = error instanceof Refused ? error.code : '';
        if (code === 'PROVE_FIRST' && !faults.length) setUnproved(() => act);
        else if (!faults.length) setTrouble(words[code] ?? refusalWords(error));
        setBusy(false);
        return false;
      }
    },
    forget: (changed) => {
      setTrouble(null);
      for (const name of Object.keys(changed)) setErrors(form, name, []);
    },
  };
  return submission;
}

/** Field and words for it. */
function faultsOf(error: unknown): [string, string][] {
  if (!(error instanceof Refused)) return [];
  const about = ABOUT[error.code];
  if (about) return [[about, refusalWords(error)]];
  return Object.entries(error.fields).map(([field, code]) => [field, fieldWords(field, code)]);
}

function setErrors<F extends object>(form: FormInstance<F>, name: string, errors: string[]) {
  // The name is one of F's: `fields` says so.
  form.setFields([{ name: name as never, errors }]);
}
