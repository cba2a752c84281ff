// How the window of the call is shown: beside the conversation or over it, everybody alike or who speaks.
import { create } from 'zustand';

interface View {
  size: 'small' | 'large';
  layout: 'grid' | 'speaker';
  /** The list of devices is open. */
  devices: boolean;
}

const FIRST: View = { size: 'large', layout: 'grid', devices: false };

export const useView = create<View>(() => FIRST);

export const show = (change: Partial<View>) => useView.setState(change);

export const reset = () => useView.setState(FIRST);
