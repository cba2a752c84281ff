// Whose card is open: asked for from wherever a person is shown, shown by PersonCard.tsx.
import { create } from 'zustand';

export const usePersonShown = create<{ id: number | null }>(() => ({ id: null }));

export const showPerson = (id: number) => usePersonShown.setState({ id });

export const closePerson = () => usePersonShown.setState({ id: null });
