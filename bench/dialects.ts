// How the load talks to each server, and how it counts what arrives without decoding it: counting must be cheap.
import { v1 } from '#proto';
import { type Dialect, frameOf } from './line.ts';

/** What one frame from the server meant. */
export interface Read {
  isWelcome: boolean;
  /** Messages that were delivered by it. */
  messages: number;
  /** Number of the send that it answers; -1: none. */
  acked: number;
  refused: boolean;
}

export interface Speech {
  line(person: Person): Dialect;
  /** The n-th message of the load, as a frame. */
  say(n: number, person: Person): Buffer;
  read(payload: Buffer, into: Read): void;
  /** The numbers of the messages in a frame. Costs more than `read`. */
  numbers(payload: Buffer): number[];
  /** Answer the server expects now and then, or to be let in. */
  answer?(payload: Buffer): Buffer | undefined;
}

export interface Person {
  token: string;
  /** Id of the conversation all of one group share. */
  group: number;
}

/** Bytes of each message's text. */
const SIZE = 200;

const textOf = (n: number) => `${n} `.padEnd(SIZE, 'the quick brown fox jumps over the lazy dog ');

let clientIds = 0;

const parley: Speech = {
  line: ({ token }) => ({
    path: '/ws',
    headers: { 'Sec-WebSocket-Protocol': 'parley.v1', Authorization: `Bearer ${token}` },
  }),
  say: (n, { group }) => {
    const clientId = Buffer.alloc(16);
    clientId.writeUIntBE(Date.now(), 0, 6);
    clientId.writeUInt32BE(process.pid, 8);
    clientId.writeUInt32BE(++clientIds, 12);
    const send = { conversationId: group, clientId, content: { text: { text: textOf(n) } } };
    return frameOf(v1.Command.encode({ id: n + 1, send }).finish());
  },
  read: (payload, into) => {
    let at = 0;
    let replyTo = 0;
    if (payload[0] === 0x08) {
      [replyTo, at] = varint(payload, 1);
    }
    switch (payload[at]! >> 3) {
      case 2:
        into.isWelcome = true;
        break;
      case 3:
        into.refused = true;
        into.acked = replyTo - 1;
        break;
      case 5:
        into.acked = replyTo - 1;
        break;
      case 6:
        into.messages = countField2(payload, at);
    }
  },
  numbers: (payload) =>
    (v1.Event.decode(payload).messages?.messages ?? []).map((one) =>
      Number.parseInt(one.content?.text?.text ?? '', 10),
    ),
};

function varint(bytes: Buffer, at: number): [number, number] {
  let value = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = bytes[at++]!;
    value += (byte & 127) * scale;
    if (byte < 128) return [value, at];
  }
}

/** How many parts with field number 2 the part that begins here has: Messages.messages. */
function countField2(bytes: Buffer, from: number): number {
  let [length, at] = varint(bytes, from + 1);
  let count = 0;
  for (const end = at + length; at < end; ) {
    const tag = bytes[at++]!;
    [length, at] = varint(bytes, at);
    if ((tag & 7) === 2) at += length;
    if (tag === 0x12) count += 1;
  }
  return count;
}

/** A server that gives every frame, as it is, to all of a group, the sender included: its own echo is the answer. */
const bare: Speech = {
  line: ({ group }) => ({ path: `/?group=${group}`, headers: {} }),
  say: (n) => frameOf(Buffer.from(textOf(n), 'latin1')),
  read: (payload, into) => {
    into.isWelcome = payload.length === 1;
    into.messages = Math.trunc(payload.length / SIZE);
  },
  numbers: (payload) =>
    Array.from({ length: payload.length / SIZE }, (_, n) => Number.parseInt(payload.toString('latin1', n * SIZE), 10)),
};

/** Socket.IO 4 over a WebSocket (Engine.IO 4): texts with a digit or two in front. */
const socketIo: Speech = {
  line: ({ group }) => ({ path: `/socket.io/?EIO=4&transport=websocket&group=${group}`, headers: {} }),
  say: (n) => frameOf(Buffer.from(`42["m","${textOf(n)}"]`, 'latin1'), true),
  read: (payload, into) => {
    into.isWelcome = payload.length > 2 && payload[0] === 0x34 && payload[1] === 0x30; // "40{…}": joined
    into.messages = payload[0] === 0x34 && payload[1] === 0x32 ? 1 : 0;
  },
  numbers: (payload) => (payload[1] === 0x32 ? [Number.parseInt(payload.toString('latin1', 8), 10)] : []),
  answer: (payload) => {
    if (payload[0] === 0x30) return frameOf(Buffer.from('40'), true); // opened: join the main namespace
    return payload.length === 1 && payload[0] === 0x32 ? frameOf(Buffer.from('3'), true) : undefined; // ping: pong
  },
};

/** MQTT 3.1.1 over a WebSocket, at most once: the broker gives every message to all who subscribed to the topic, its sender too. */
const mqtt: Speech = {
  line: ({ group }) => ({
    path: '/mqtt',
    headers: { 'Sec-WebSocket-Protocol': 'mqtt' },
    greeting: frameOf(
      Buffer.concat([
        packet(0x10, Buffer.from([0, 4, ...Buffer.from('MQTT'), 4, 2, 0, 0, 0, 0])), // connect: a clean session, no name
        packet(0x82, Buffer.concat([Buffer.from([0, 1]), topicOf(group), Buffer.from([0])])), // subscribe
      ]),
    ),
  }),
  say: (n, { group }) => frameOf(packet(0x30, Buffer.concat([topicOf(group), Buffer.from(textOf(n), 'latin1')]))),
  read: (payload, into) => {
    for (const [kind] of packets(payload)) {
      if (kind === 9) into.isWelcome = true; // subscribed
      if (kind === 3) into.messages += 1;
    }
  },
  numbers: (payload) =>
    [...packets(payload)]
      .filter(([kind]) => kind === 3)
      .map(([, body]) => Number.parseInt(body.toString('latin1', 2 + body.readUInt16BE(0)), 10)),
};

function topicOf(group: number): Buffer {
  const name = Buffer.from(`g${group}`);
  return Buffer.concat([Buffer.from([0, name.length]), name]);
}

function packet(head: number, body: Buffer): Buffer {
  const length = body.length < 128 ? [body.length] : [(body.length & 127) | 128, body.length >> 7];
  return Buffer.concat([Buffer.from([head, ...length]), body]);
}

function* packets(bytes: Buffer): Generator<[kind: number, body: Buffer]> {
  for (let at = 0; at < bytes.length; ) {
    const [length, from] = varint(bytes, at + 1);
    yield [bytes[at]! >> 4, bytes.subarray(from, from + length)];
    at = from + length;
  }
}

const XMPP_OPEN = `<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='localhost' version='1.0'/>`;
let nicks = 0;

/** XMPP over a WebSocket (RFC 7395), one stanza per frame, in rooms (XEP-0045): who is in one gets every message of it. */
const xmpp: Speech = {
  line: ({ group }) => ({
    path: '/ws',
    headers: { 'Sec-WebSocket-Protocol': 'xmpp' },
    greeting: Buffer.concat(
      [
        XMPP_OPEN,
        `<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='ANONYMOUS'/>`,
        XMPP_OPEN,
        `<iq xmlns='jabber:client' type='set' id='1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>`,
        `<presence xmlns='jabber:client' to='g${group}@conference.localhost/${++nicks}'><x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x></presence>`,
      ].map((stanza) => frameOf(Buffer.from(stanza), true)),
    ),
  }),
  say: (n, { group }) =>
    frameOf(
      Buffer.from(
        `<message xmlns='jabber:client' to='g${group}@conference.localhost' type='groupchat'><body>${textOf(n)}</body></message>`,
        'latin1',
      ),
      true,
    ),
  read: (payload, into) => {
    if (payload[1] !== 0x6d) return; // "<m": a message
    const end = payload[payload.length - '></message>'.length - 1]; // of the name of its last part
    into.messages = end === 0x79 ? 1 : 0; // body
    into.refused = end === 0x72; // error
    into.isWelcome = end !== 0x79 && end !== 0x72; // the room's subject: the last that is told to whoever joins
  },
  numbers: (payload) => {
    const end = payload.length - '</body></message>'.length;
    return payload[1] === 0x6d ? [Number.parseInt(payload.toString('latin1', end - SIZE, end), 10)] : [];
  },
};

export const SPEECHES = { parley, bare, 'socket.io': socketIo, mqtt, xmpp } as const;
export type SpeechName = keyof typeof SPEECHES;
