// Who types, here and elsewhere. What others do is forgotten by itself, so that a lost "stopped" leaves nobody typing
// for ever; what I do is told now and then while I do it, not with every key.
import { create } from 'zustand';
import { v1 } from '#proto';
import { tell } from '../base/live.ts';
import { blockedIds } from '../friends/friends.ts';
import { me } from '../users/session.ts';

/** ms after which somebody who was not heard of again has stopped. */
export const FORGOTTEN_AFTER = 6000;
/** ms between two tellings while I type. */
export const TOLD_EVERY = 3000;

export interface Typist {
  userId: number;
  state: v1.TypingState;
  until: number;
}

/** By conversation, in the order they began. */
export type Typists = Record<number, readonly Typist[]>;

export const useTyping = create<{ typists: Typists }>(() => ({ typists: {} }));

const { getState, setState } = useTyping;
const NOBODY: readonly Typist[] = [];

/** Who types in a conversation now. */
export const useTypists = (id: number) => useTyping(({ typists }) => typists[id] ?? NOBODY);

// ── others ──

export function heard({ conversationId, userId, state }: v1.ITyping) {
  if (!conversationId || !userId || userId === me().id || blockedIds().has(userId)) return;
  change((typists) => withTypist(typists, conversationId, userId, state ?? v1.TypingState.STOPPED, Date.now()));
}

/** Whose message is there has stopped writing it. */
export function said(conversationId: number, userIds: readonly number[]) {
  if (!getState().typists[conversationId]) return;
  change((typists) =>
    userIds.reduce((rest, userId) => withTypist(rest, conversationId, userId, v1.TypingState.STOPPED, 0), typists),
  );
}

let timer: ReturnType<typeof setTimeout> | null = null;

function change(how: (typists: Typists) => Typists) {
  const { typists } = getState();
  const next = how(typists);
  if (next !== typists) setState({ typists: next });
  if (timer === null && Object.keys(next).length) {
    timer = setTimeout(() => {
      timer = null;
      change((held) => withoutForgotten(held, Date.now()));
    }, 500);
  }
}

export function forget() {
  setState({ typists: {} });
  mine.forget();
}

export function withTypist(typists: Typists, id: number, userId: number, state: v1.TypingState, now: number): Typists {
  const held = typists[id] ?? [];
  if (state === v1.TypingState.STOPPED) {
    if (!held.some((one) => one.userId === userId)) return typists;
    return withThose(
      typists,
      id,
      held.filter((one) => one.userId !== userId),
    );
  }
  const typist = { userId, state, until: now + FORGOTTEN_AFTER };
  const known = held.some((one) => one.userId === userId);
  return { ...typists, [id]: known ? held.map((one) => (one.userId === userId ? typist : one)) : [...held, typist] };
}

export function withoutForgotten(typists: Typists, now: number): Typists {
  return Object.entries(typists).reduce((rest, [id, held]) => {
    const left = held.filter(({ until }) => until > now);
    return left.length === held.length ? rest : withThose(rest, Number(id), left);
  }, typists);
}

function withThose(typists: Typists, id: number, those: readonly Typist[]): Typists {
  const { [id]: _, ...rest } = typists;
  return those.length ? { ...rest, [id]: those } : rest;
}

// ── me ──

/** What decides when I tell: pure but for what it is given. */
export function createTypist(tellState: (id: number, state: v1.TypingState) => void, now: () => number) {
  let telling: { id: number; at: number } | null = null;
  function stop(id: number) {
    if (telling?.id !== id) return;
    telling = null;
    tellState(id, v1.TypingState.STOPPED);
  }
  return {
    /** The text is this now, by my own hand. */
    typed(id: number, text: string) {
      if (!text.trim()) return stop(id);
      if (telling && telling.id !== id) stop(telling.id);
      if (telling && now() - telling.at < TOLD_EVERY) return;
      telling = { id, at: now() };
      tellState(id, v1.TypingState.TYPING);
    },
    /** Something else than typing is under way; to be said again while it lasts. */
    doing(id: number, state: v1.TypingState) {
      telling = { id, at: now() };
      tellState(id, state);
    },
    /** Sent, left, or turned away. */
    stop,
    forget() {
      telling = null;
    },
  };
}

const mine = createTypist((conversationId, state) => void tell({ typing: { conversationId, state } }), Date.now);

export const { typed, doing, stop } = mine;
