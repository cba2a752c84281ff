// The life of the page's connection, played without a server: welcome, death, coming back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { v1 } from '#proto';
import { delayBefore, FIRST_DELAY, LONGEST_DELAY } from '../web/base/backoff.ts';
import { createSocket, type SocketState } from '../web/base/socket.ts';
import { hex, uuidv7 } from '../web/base/uuid.ts';

/** A server that does nothing by itself, and a clock that is turned by hand. */
function stage() {
  let now = 1_000_000;
  let timers: { at: number; run: () => void }[] = [];
  const states: SocketState[] = [];
  const losses: boolean[] = [];
  const connections: {
    on: { message: (data: unknown) => void; close: (code: number) => void };
    sent: v1.Command[];
    closed: boolean;
  }[] = [];

  const socket = createSocket(
    {
      connect(on) {
        const connection = { on, sent: [] as v1.Command[], closed: false };
        connections.push(connection);
        return {
          send: (bytes) => void connection.sent.push(v1.Command.decode(bytes)),
          close: () => {
            connection.closed = true;
          },
        };
      },
      now: () => now,
      random: () => 0.5,
      setTimer(after, run) {
        const timer = { at: now + after, run };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
    },
    { changed: (state) => states.push(state), received: () => {}, lost: (welcomed) => losses.push(welcomed) },
  );

  return {
    socket,
    states,
    losses,
    connections,
    last: () => connections.at(-1)!,
    name: () => socket.state().name,
    say(event: v1.IEvent) {
      const { buffer, byteOffset, byteLength } = v1.Event.encode(event).finish();
      connections.at(-1)!.on.message(buffer.slice(byteOffset, byteOffset + byteLength));
    },
    /** Turns the clock on, running what falls due. */
    pass(ms: number) {
      const end = now + ms;
      for (;;) {
        const due = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers = timers.filter((timer) => timer !== due);
        now = due.at;
        due.run();
      }
      now = end;
    },
  };
}

const welcome = { welcome: { userId: 1, pingInterval: 25_000 } };

test('it pings by the clock, however much is heard, and what is heard keeps it alive', () => {
  const s = stage();
  s.socket.start();
  s.say(welcome);
  for (let second = 0; second < 25; second++) {
    s.pass(1_000);
    s.say({ typing: {} });
  }
  assert.equal(s.last().sent.length, 1);
  assert.ok(s.last().sent[0]?.ping);
  for (let second = 0; second < 20; second++) {
    s.pass(1_000);
    s.say({ typing: {} });
  }
  assert.equal(s.name(), 'open', 'a pong may be late behind much else');
  s.say({ pong: {} });
  s.pass(24_999);
  assert.equal(s.last().sent.length, 1);
  s.pass(1);
  assert.equal(s.last().sent.length, 2);
});

test('a connection is open with its welcome, and pings after the interval', () => {
  const s = stage();
  s.socket.start();
  assert.equal(s.name(), 'connecting');
  assert.equal(s.socket.send({ ping: {} }), false, 'nothing is sent before the welcome');
  s.say(welcome);
  assert.equal(s.name(), 'open');
  s.pass(24_000);
  s.say({ pong: {} });
  s.pass(24_000);
  assert.equal(s.last().sent.length, 0, 'a pong begins the interval anew');
  s.pass(1_000);
  assert.ok(s.last().sent[0]?.ping);
});

test('a connection that died silently is noticed within 33 s, and another is made', () => {
  const s = stage();
  s.socket.start();
  s.say(welcome);
  s.pass(32_999);
  assert.equal(s.name(), 'open');
  s.pass(1);
  assert.equal(s.name(), 'waiting');
  assert.ok(s.last().closed);
  s.pass(600);
  assert.equal(s.connections.length, 2);
  s.say(welcome);
  assert.equal(s.name(), 'open');
});

test('a longer ping interval of the server does not stretch the 33 s', () => {
  const s = stage();
  s.socket.start();
  s.say({ welcome: { userId: 1, pingInterval: 600_000 } });
  s.pass(33_000);
  assert.equal(s.name(), 'waiting');
});

test('without a welcome a connection is given up', () => {
  const s = stage();
  s.socket.start();
  s.pass(10_000);
  assert.equal(s.name(), 'waiting');
  assert.deepEqual(s.losses, [false]);
});

test('44xx keeps away, other codes come back', () => {
  for (const code of [v1.CloseCode.SESSION_ENDED, v1.CloseCode.CLIENT_TOO_OLD]) {
    const s = stage();
    s.socket.start();
    s.say(welcome);
    s.last().on.close(code);
    assert.deepEqual(s.socket.state(), { name: 'ended', code });
    s.pass(3_600_000);
    s.socket.wake();
    assert.equal(s.connections.length, 1);
  }
  for (const code of [1000, 1001, 1006, v1.CloseCode.RESTARTING, v1.CloseCode.TOO_SLOW]) {
    const s = stage();
    s.socket.start();
    s.say(welcome);
    s.last().on.close(code);
    assert.equal(s.name(), 'waiting');
  }
});

test('where too many are open one stays away until the person asks again', () => {
  const s = stage();
  s.socket.start();
  s.last().on.close(v1.CloseCode.TOO_MANY_CONNECTIONS);
  assert.deepEqual(s.socket.state(), { name: 'ended', code: v1.CloseCode.TOO_MANY_CONNECTIONS });
  s.pass(3_600_000);
  assert.equal(s.connections.length, 1);
  s.socket.wake();
  s.say(welcome);
  assert.equal(s.name(), 'open');
});

test('the pause that go_away asks for is kept', () => {
  const s = stage();
  s.socket.start();
  s.say(welcome);
  s.say({ goAway: { code: v1.CloseCode.RESTARTING, reconnectAfter: 4_321 } });
  s.last().on.close(1012);
  s.pass(4_320);
  assert.equal(s.connections.length, 1);
  s.pass(1);
  assert.equal(s.connections.length, 2);
});

test('why a connection was lost is told, also while another is tried, until one stands', () => {
  const s = stage();
  s.socket.start();
  s.say(welcome);
  s.say({ goAway: { code: v1.CloseCode.TOO_SLOW, reconnectAfter: 1000 } });
  s.last().on.close(1006);
  const code = () => (s.socket.state() as { code?: number }).code;
  assert.equal(code(), v1.CloseCode.TOO_SLOW, 'the goodbye counts, whatever the cut looked like');
  s.pass(1000);
  assert.deepEqual([s.name(), code()], ['connecting', v1.CloseCode.TOO_SLOW]);
  s.last().on.close(v1.CloseCode.RESTARTING);
  assert.equal(code(), v1.CloseCode.RESTARTING);
  s.pass(30_000);
  s.say(welcome);
  s.last().on.close(1006);
  assert.equal(code(), 0);
});

test('failures one after the other wait longer and longer; a good connection starts anew', () => {
  const s = stage();
  s.socket.start();
  const waits: number[] = [];
  for (let i = 0; i < 10; i++) {
    s.last().on.close(1006);
    const state = s.socket.state();
    assert.ok(state.name === 'waiting');
    const before = s.connections.length;
    let waited = 0;
    while (s.connections.length === before) {
      s.pass(50);
      waited += 50;
    }
    waits.push(waited);
  }
  assert.ok(waits[0]! <= 600 && waits.at(-1)! > 10_000);
  assert.deepEqual(
    waits,
    waits.toSorted((a, b) => a - b),
  );
  s.say(welcome);
  s.pass(5_000);
  s.last().on.close(1006);
  s.pass(600);
  assert.equal(s.connections.length, 12, 'quickly again');
});

test('waking connects at once when waiting, and tries an open connection', () => {
  const s = stage();
  s.socket.start();
  for (let i = 0; i < 6; i++) {
    s.last().on.close(1006);
    s.pass(40_000);
  }
  s.last().on.close(1006);
  const before = s.connections.length;
  s.socket.wake();
  assert.equal(s.connections.length, before + 1);
  s.say(welcome);
  s.socket.wake();
  assert.ok(s.last().sent[0]?.ping);
  s.pass(4_000);
  assert.equal(s.name(), 'waiting', 'no answer to it: dead');
});

test('what an old connection still says is not heard', () => {
  const s = stage();
  s.socket.start();
  s.say(welcome);
  const old = s.last();
  old.on.close(1006);
  old.on.close(1006);
  old.on.message(new ArrayBuffer(0));
  assert.equal(s.losses.length, 1);
  s.socket.stop();
  s.pass(100_000);
  assert.equal(s.connections.length, 1, 'a stopped socket stays stopped');
});

test('a frame that cannot be read harms nothing', () => {
  const s = stage();
  s.socket.start();
  s.say(welcome);
  s.last().on.message(new Uint8Array([255, 255, 255, 255]).buffer);
  s.last().on.message('text');
  assert.equal(s.name(), 'open');
});

test('delays lie between 0.3 s and 30 s and are spread over all of it', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.double({ min: 0, max: 0.999999, noNaN: true }), (attempt, random) => {
      const delay = delayBefore(attempt, random);
      assert.ok(delay >= FIRST_DELAY && delay <= LONGEST_DELAY);
    }),
  );
  assert.equal(delayBefore(20, 0), FIRST_DELAY);
  assert.ok(delayBefore(20, 0.9999) > 29_900);
});

test('client ids are UUIDv7: sorted by time, version and variant set', () => {
  const early = hex(uuidv7(Date.UTC(2026, 0, 1)));
  const late = hex(uuidv7(Date.UTC(2026, 0, 2)));
  assert.match(early, /^[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$/);
  assert.ok(early < late);
  assert.equal(Number.parseInt(early.slice(0, 12), 16), Date.UTC(2026, 0, 1));
});
