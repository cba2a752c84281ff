// Coming into groups by oneself: what is found, what I have asked, and who asks me.
import type { InferResponseType } from 'hono/client';
import { create } from 'zustand';
import type { v1 } from '#proto';
import { answer, api } from '../base/rest.ts';
import type { Conversation } from '../conversations/conversation.ts';
import { fetchOne, openConversation } from '../conversations/conversations.ts';
import * as cards from '../users/cards.ts';
import { me } from '../users/session.ts';

/** A group as it shows itself to who is not in it. */
export type Found = Extract<InferResponseType<typeof api.groups.$get>, { groups: unknown }>['groups'][number];

type Of = (typeof api.groups)[':id'];
export type JoinRequest = Extract<InferResponseType<Of['requests']['$get']>, { requests: unknown }>['requests'][number];

interface Waiting {
  /** Groups that I have asked, and that have not answered. */
  mine: readonly Found[];
  /** How many ask to come into groups that I lead. */
  toAnswer: Readonly<Record<number, number>>;
}

const NOTHING: Waiting = { mine: [], toAnswer: {} };
export const useWaiting = create<Waiting>(() => NOTHING);
const { getState, setState } = useWaiting;

export async function load() {
  const waiting = await answer(api['join-requests'].$get()).catch(() => null);
  if (!waiting) return;
  const counts = waiting.toAnswer.map(({ conversationId, count }) => [conversationId, count]);
  setState({ mine: waiting.mine, toAnswer: Object.fromEntries(counts) });
}

/** So many ask to come into a group that I lead. */
export function heard({ conversationId, count }: v1.IJoinRequests) {
  setState(({ toAnswer }) => ({ toAnswer: { ...toAnswer, [conversationId ?? 0]: count ?? 0 } }));
}

/** I am in, or not any more: neither do I ask, nor do I answer. */
export function changed({ conversationId, gone, mine }: v1.IConversationChanged) {
  const id = conversationId ?? 0;
  if (mine && getState().mine.some((group) => group.id === id)) void load();
  if (gone) heard({ conversationId: id, count: 0 });
}

/** With another role I answer others than before. */
export function stands({ members }: v1.IMembersChanged) {
  if (members?.some(({ userId }) => userId === me().id)) void load();
}

export function forget() {
  setState(NOTHING);
}

const of = (id: number) => ({ param: { id: String(id) } });
const ofPerson = (id: number, userId: number) => ({ param: { id: String(id), userId: String(userId) } });

/** By number or a part of the title; without a text, the largest. */
export const search = async (text: string) => (await answer(api.groups.$get({ query: { search: text } }))).groups;

/** Gives how I stand now. */
export async function join(id: number, note: string): Promise<Found['standing']> {
  const { standing } = await answer(api.groups[':id'].join.$post({ ...of(id), json: { note } }));
  if (standing === 'REQUESTED') await load();
  return standing;
}

export async function enter(id: number) {
  await fetchOne(id);
  openConversation(id);
}

export async function withdraw(id: number) {
  await decline(id, me().id);
  await load();
}

export async function requests(id: number): Promise<JoinRequest[]> {
  const { requests: all } = await answer(api.groups[':id'].requests.$get(of(id)));
  cards.meet(all.map(({ user }) => user));
  return all;
}

export const admit = (id: number, userId: number) =>
  answer(api.groups[':id'].requests[':userId'].$post(ofPerson(id, userId)));

export const decline = (id: number, userId: number) =>
  answer(api.groups[':id'].requests[':userId'].$delete(ofPerson(id, userId)));

export const MODES = ['BY_INVITATION', 'BY_APPROVAL', 'PUBLIC'] as const satisfies Found['joining'][];

/** How people get in. */
export const setJoining = (id: number, joining: Found['joining']) =>
  answer(api.groups[':id'].$patch({ ...of(id), json: { joining } }));

export const canBeFound = ({ joining }: Pick<Conversation, 'joining'>) => joining > 0;
