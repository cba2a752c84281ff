// Which dialog is open: asked for from anywhere, shown by Dialogs.tsx.
import { create } from 'zustand';

export type Dialog = 'add-friend' | 'new-group' | 'profile' | 'test-call';

export const useDialog = create<{ dialog: Dialog | null }>(() => ({ dialog: null }));

export const show = (dialog: Dialog | null) => useDialog.setState({ dialog });
