// Letters and a mail server that cannot take them right now: tried again, as long as it makes sense. The mail server is a real one.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pino } from 'pino';
import { type Letter, Mail } from '../src/base/mail.ts';
import { MailServer } from './support/mail.ts';
import { freePort } from './support/program.ts';
import { until } from './support/until.ts';

const server = new MailServer();
let url = '';
before(async () => {
  url = await server.start();
});
after(() => server.stop());

interface Line {
  msg: string;
  response?: number;
  code?: string;
}

/** A sender, and what it logs. */
function sender(to = url): { mail: Mail; lines: Line[] } {
  const lines: Line[] = [];
  const log = pino({ level: 'info' }, { write: (line) => void lines.push(JSON.parse(line)) });
  return { mail: new Mail({ url: to, from: '' }, 'http://localhost', log), lines };
}

const letter = (name: string): Letter => ({ to: `${name}@example.org`, subject: 'x', text: 'x', html: 'x' });

/** Refuses this recipient so many times. @returns how often it was asked */
function refuse(name: string, times: number, code = 451): () => number {
  let asked = 0;
  server.refuses = (address) => {
    if (!address.startsWith(name)) return null;
    asked += 1;
    return asked <= times ? { code, words: 'not now' } : null;
  };
  return () => asked;
}

test('a letter that was put off arrives a little later, once', async () => {
  const { mail, lines } = sender();
  const asked = refuse('late', 1);
  mail.post(letter('late'));
  await until(async () => mail.hasFailed('late@example.org'));
  await server.letterTo('late@example.org');
  await until(async () => lines.length === 2);
  assert.deepEqual(
    lines.map(({ msg, response }) => [msg, response]),
    [
      ['mail put off', 451],
      ['mail sent', undefined],
    ],
  );
  assert.equal(mail.hasFailed('late@example.org'), false);
  await mail.stop();
  assert.deepEqual([asked(), server.letters.length], [2, 1]);
});

test('what is refused for good is not tried again', async () => {
  const { mail, lines } = sender();
  const asked = refuse('never', 9, 550);
  mail.post(letter('never'));
  await until(async () => lines.length > 0);
  await mail.stop();
  assert.deepEqual([lines.map(({ msg }) => msg), asked()], [['mail not sent'], 1]);
});

test('a code that has expired by then is not sent', async () => {
  const { mail, lines } = sender();
  const asked = refuse('expired', 1);
  mail.post(letter('expired'), Date.now() + 900);
  await until(async () => lines.length > 0);
  await mail.stop();
  assert.deepEqual([lines.map(({ msg }) => msg), asked()], [['mail not sent'], 1]);
});

test('who stops does not wait for the next try: it is made now', async () => {
  const { mail, lines } = sender();
  const fails = refuse('hurry', 1);
  mail.post(letter('hurry'));
  await until(async () => lines.length > 0);
  const began = Date.now();
  await mail.stop();
  assert.ok(Date.now() - began < 900, `${Date.now() - began} ms`);
  assert.equal(fails(), 2);
  assert.equal(server.letters.at(-1)!.to, 'hurry@example.org');
});

test('so many letters wait, and no more', async () => {
  const { mail, lines } = sender(`smtp://127.0.0.1:${await freePort()}`);
  for (let n = 0; n < 500; n++) mail.post(letter(`many${n}`));
  await assert.rejects(mail.send(letter('late')), { code: 'UNAVAILABLE' });
  const began = Date.now();
  await mail.stop();
  assert.ok(Date.now() - began < 8000, `${Date.now() - began} ms`);
  await until(async () => lines.filter(({ msg }) => msg === 'mail not sent').length === 500);
});
