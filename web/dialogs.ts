// Which dialog is open: asked for from anywhere, shown by Dialogs.tsx.
import { create } from 'zustand';

/** Panes of the settings. */
export type Pane = 'profile' | 'account' | 'security' | 'privacy';

export type Dialog = 'add-friend' | 'find-groups' | 'new-group' | 'test-call' | Pane;

export const useDialog = create<{ dialog: Dialog | null }>(() => ({ dialog: null }));

export const show = (dialog: Dialog | null) => useDialog.setState({ dialog });
