// Reports: made by anybody, read and closed by administrators.
import type { InferResponseType } from 'hono/client';
import { create } from 'zustand';
import { answer, api } from '../base/rest.ts';
import type { Load } from './use-page.ts';

const { reports } = api.admin;
export type Report = Extract<InferResponseType<typeof reports.$get>, { reports: unknown }>['reports'][number];

export const STATES = ['OPEN', 'CLOSED'] as const;
export type State = (typeof STATES)[number];

export const list =
  (state: State): Load<Report> =>
  async (at) => {
    const { reports: rows, total } = await answer(reports.$get({ query: { ...at, state } }));
    return { rows, total };
  };

export const close = (id: number, done: string) =>
  answer(reports[':id'].close.$post({ param: { id: String(id) }, json: { done } }));

/** How many wait, beside the name of the pane. */
export const useOpenReports = create<{ count: number }>(() => ({ count: 0 }));

export async function openReports() {
  const { total } = await answer(reports.$get({ query: { state: 'OPEN', limit: '1' } }));
  useOpenReports.setState({ count: total });
}
