// Whom I am about to call something: the dialog that asks stands above everything else.
import { create } from 'zustand';

export const useRenaming = create<{ userId: number | null }>(() => ({ userId: null }));

export const rename = (userId: number | null) => useRenaming.setState({ userId });
