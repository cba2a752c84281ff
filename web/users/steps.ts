// Where on the sign-in screen a stranger is.
import { create } from 'zustand';
import { remember, remembered } from '../base/storage.ts';
import { useReturned } from '../identities/returned.ts';
import { entrance } from './entrance.ts';
import type { SecondFactor } from './session.ts';

export type Step =
  | { name: 'sign-in' }
  | { name: 'sign-up' }
  /** By a code instead of the password. */
  | { name: 'code' }
  | { name: 'forgotten' }
  /** By a link of an administrator. */
  | { name: 'new-password'; link: string }
  /** The first proof was right, whichever it was. */
  | { name: 'second-factor'; challenge: SecondFactor };

const KEY = 'step';
/** Where a reload leaves people: a code may be on its way. */
const LASTING = ['sign-up', 'code', 'forgotten'] as const;

export const useStep = create<{ step: Step }>(() => ({ step: first() }));

export function go(step: Step) {
  useStep.setState({ step });
  remember(KEY, step.name, 'sessionStorage');
}

function first(): Step {
  const { returned } = useReturned.getState();
  if (returned?.outcome === 'second-factor') return { name: 'second-factor', challenge: returned.challenge };
  if (entrance.name === 'reset') return { name: 'new-password', link: entrance.link };
  if (entrance.name === 'join') return { name: 'sign-up' };
  const last = remembered(KEY, 'sessionStorage');
  return { name: LASTING.find((name) => name === last) ?? 'sign-in' };
}
