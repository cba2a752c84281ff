// The panes of the settings, in their order.
import type { Dialog, Pane } from '../dialogs.ts';

export const PANES: readonly Pane[] = ['profile', 'account', 'security', 'privacy'];

export const isPane = (dialog: Dialog): dialog is Pane => PANES.some((pane) => pane === dialog);
