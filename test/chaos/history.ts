// What clients did and were told: an operation is invoked, and then ok (with its place), fail (refused for good) or, as long
// as nobody knows, unknown.
import type { v1 } from '#proto';
import type { Options } from '../support/client.ts';

export type Act =
  | { kind: 'send'; clientId: string; text: string }
  | { kind: 'edit'; seq: number; text: string }
  | { kind: 'recall'; seq: number }
  | { kind: 'react'; seq: number; emoji: string; remove: boolean };

export interface Entry {
  /** Which client; its operations were sent in the order of their entries. */
  client: string;
  userId: number;
  act: Act;
  /** Moments of the history, ascending over all clients. */
  invoked: number;
  answered: number;
  outcome: 'ok' | 'fail' | 'unknown';
  /** How often it was sent: more than once where an answer was lost, or was "later". */
  tries: number;
  seq: number;
  rev: number;
  /** Server's, ms; of sends. */
  time: number;
}

export const hex = (bytes: Uint8Array | null | undefined) => Buffer.from(bytes ?? []).toString('hex');

export class History {
  readonly entries: Entry[] = [];
  #moment = 0;

  /** For Client: writes down what this client of this person does. */
  witness(client: string, userId: number): NonNullable<Options['witness']> {
    return (command) => {
      const act = actOf(command);
      if (!act) return () => {};
      const entry: Entry = { client, userId, act, ...UNKNOWN, invoked: ++this.#moment };
      this.entries.push(entry);
      return (answer) => {
        entry.tries += 1;
        const { posted, changed, refusal } = answer ?? {};
        if (!answer || refusal?.retryAfter) return;
        entry.answered = ++this.#moment;
        // A change that was tried before may have been made then, and be refused now because it was.
        const isDoubtful = entry.tries > 1 && act.kind !== 'send';
        entry.outcome = refusal ? (isDoubtful ? 'unknown' : 'fail') : 'ok';
        const { seq = 0, rev = 0 } = posted ?? changed ?? {};
        Object.assign(entry, { seq, rev, time: posted?.time ?? 0 });
      };
    };
  }
}

const UNKNOWN = { answered: 0, outcome: 'unknown' as const, tries: 0, seq: 0, rev: 0, time: 0 };

function actOf({ send, edit, recall, react }: v1.ICommand): Act | undefined {
  const textOf = (content: v1.IContent | null | undefined) => content?.text?.text ?? '';
  if (send) return { kind: 'send', clientId: hex(send.clientId), text: textOf(send.content) };
  if (edit) return { kind: 'edit', seq: edit.seq!, text: textOf(edit.content) };
  if (recall) return { kind: 'recall', seq: recall.seq! };
  if (react) return { kind: 'react', seq: react.seq!, emoji: react.emoji!, remove: react.remove ?? false };
  return undefined;
}
