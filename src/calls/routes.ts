// REST of calls: past ones, and what a page needs to try whether calls would work.
import { createRoute, z } from '@hono/zod-openapi';
import { v1 } from '#proto';
import type { Parts } from '../parts.ts';
import { answers, Id, namesOf, refused, routesOf, signedIn } from '../rest.ts';
import { iceServers } from './ice.ts';
import { durationOf } from './records.ts';
import { history } from './rows.ts';

/** Seconds that credentials for a try are good for. */
const TRY_SECONDS = 120;

const PastCall = z
  .object({
    callId: z.number(),
    conversationId: z.number(),
    seq: z.number().openapi({ description: 'Of the message that records it' }),
    media: z.enum(namesOf(v1.CallMedia)),
    outcome: z.enum(namesOf(v1.CallOutcome)),
    caller: z.number(),
    participants: z.array(z.number()).openapi({ description: 'Who was in it, in the order they came' }),
    time: z.number().openapi({ description: 'When it rang, ms' }),
    duration: z.number().openapi({ description: 'ms; 0: never connected' }),
  })
  .openapi('PastCall');

const IceServers = z
  .object({
    servers: z.array(
      z.object({ urls: z.array(z.string()), username: z.string().optional(), credential: z.string().optional() }),
    ),
    expires: z.number(),
    relayOnly: z.boolean(),
  })
  .openapi('IceServers');

export function routes({ db, config, limiters }: Parts) {
  return routesOf()
    .openapi(
      createRoute({
        method: 'get',
        path: '/calls',
        tags: ['calls'],
        summary: 'Calls in my conversations, the newest first',
        middleware: [signedIn] as const,
        request: {
          query: z.object({ before: Id.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
        },
        responses: { 200: answers(z.object({ calls: z.array(PastCall) }), 'A page'), ...refused },
      }),
      async (c) => {
        const { before = 0, limit } = c.req.valid('query');
        const past = await history(db, c.var.me, before, limit);
        return c.json({ calls: past.map(({ call, places }) => toJson(call, places)) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/calls/ice',
        tags: ['calls'],
        summary: 'STUN and TURN servers to try calls with, for two minutes',
        middleware: [signedIn] as const,
        responses: { 200: answers(IceServers, 'As in parley.v1.IceServers'), ...refused },
      }),
      async (c) => {
        await limiters.tryCall(c.var.me);
        const { servers, expires, relayOnly } = iceServers(config.calls, {
          name: `try-${c.var.me}`,
          seconds: Math.min(TRY_SECONDS, config.calls.credential_seconds),
        });
        return c.json({ servers, expires, relayOnly }, 200, { 'Cache-Control': 'no-store' });
      },
    );
}

function toJson(call: Awaited<ReturnType<typeof history>>[number]['call'], places: { userId: number }[]) {
  return {
    callId: call.id,
    conversationId: call.conversationId,
    seq: call.seq,
    media: v1.CallMedia[call.media] as keyof typeof v1.CallMedia,
    outcome: v1.CallOutcome[call.outcome] as keyof typeof v1.CallOutcome,
    caller: call.callerId,
    participants: places.map(({ userId }) => userId),
    time: call.created,
    duration: durationOf(call),
  };
}
