// All loggers are born here: what happened, who asked for what, and one line per message. Content never goes into a log.
import { join } from 'node:path';
import { type DestinationStream, type Logger, multistream, pino, stdTimeFunctions } from 'pino';
import pretty from 'pino-pretty';
import roll from 'pino-roll';
import type { Config } from './config.ts';

export type Log = Logger;

export interface Logs {
  /** What happened to somebody, and errors. → parley.log and the console */
  app: Log;
  /** Requests and connections: method, path, status, ms, address, user. → access.log */
  access: Log;
  /** One line per message: conversation, seq, sender, recipients, bytes. → chat.log */
  chat: Log;
  /** Writes out what is buffered; nothing may be logged after it. */
  close(): Promise<void>;
}

/** For a program that tells the terminal what there is to tell. */
export const silentLog = (): Log => pino({ level: 'silent' });

type RollingFile = Awaited<ReturnType<typeof roll>>;

/** Should one of these ever be handed to a logger, its value is not written. */
const REDACTED = ['authorization', 'cookie', 'password', 'token', 'secret', 'sdp', 'text', 'content', 'body'];
/** In what is inside too: an error may hold anything. The lines of the other logs are flat, and far more. */
const REDACTED_WITHIN = REDACTED.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** Of what is logged for every message and request: lines that are written together, and ms after which they are in any case. */
const GATHERED = 64;
const GATHER = 500;

/**
 * Opens the three logs. Each is a file that is rotated daily and at 20 MB, with `keep` old ones.
 * @param number of this process, where it is one of several: each writes files of its own
 */
export async function openLogs(config: Config['log'], number?: number): Promise<Logs> {
  const files: RollingFile[] = [];
  const flushes: (() => void)[] = [];
  const open = async (name: string, redact: string[], { withConsole = false, gathers = false } = {}): Promise<Log> => {
    const file = await roll({
      file: join(config.dir, number ? `${name}-${number}` : name),
      extension: '.log',
      frequency: 'daily',
      dateFormat: 'yyyy-MM-dd',
      size: '20m',
      limit: { count: config.keep },
      mkdir: true,
    });
    files.push(file);
    const options = {
      level: config.level,
      base: number ? { process: number } : null,
      timestamp: stdTimeFunctions.isoTime,
      redact,
    };
    if (gathers) return pino(options, gathering(file, flushes));
    const streams: { level: pino.Level; stream: DestinationStream }[] = [{ level: 'trace', stream: file }];
    if (withConsole) streams.push({ level: 'trace', stream: consoleStream() });
    return pino(options, multistream(streams));
  };
  const [app, access, chat] = [
    await open('parley', REDACTED_WITHIN, { withConsole: config.console }),
    await open('access', REDACTED, { gathers: true }),
    await open('chat', REDACTED, { gathers: true }),
  ];
  return { app, access, chat, close: () => closeAll(files, flushes) };
}

/** Hands lines on many at a time. @param flushes is given what hands on the rest */
function gathering(file: RollingFile, flushes: (() => void)[]): DestinationStream {
  let lines: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (lines.length) file.write(lines.join(''));
    lines = [];
  };
  flushes.push(flush);
  return {
    write: (line) => {
      if (lines.push(line) >= GATHERED) flush();
      else timer ??= setTimeout(flush, GATHER).unref();
    },
  };
}

/** Readable on a terminal, JSON lines elsewhere. When nobody reads it any more the files go on. */
function consoleStream(): DestinationStream {
  const { stdout } = process;
  // A pipe whose reader has gone: an error that nobody hears would end the program, and saying so would be the next one.
  stdout.on('error', () => {});
  if (stdout.isTTY)
    return pretty({ colorize: true, translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname', sync: true });
  return { write: (line) => void (stdout.writable && stdout.write(line)) };
}

async function closeAll(files: readonly RollingFile[], flushes: readonly (() => void)[]): Promise<void> {
  for (const flush of flushes) flush();
  await Promise.all(
    files.map(
      (file) =>
        new Promise<void>((done) => {
          file.once('close', done);
          file.end();
        }),
    ),
  );
}
