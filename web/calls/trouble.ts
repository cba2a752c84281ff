// What did not work in a call, told once to the person.
import { create } from 'zustand';
import type { CaptureCode } from '../base/capture.ts';

export type Trouble =
  | { device: 'microphone' | 'camera' | 'screen'; code: CaptureCode }
  | { code: 'pictures' | 'silenced' | 'removed' }
  /** A refusal's. */
  | { refusal: string };

export const useTrouble = create<{ trouble: Trouble | null }>(() => ({ trouble: null }));

export const trouble = (now: Trouble | null) => useTrouble.setState({ trouble: now });
