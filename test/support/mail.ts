// A mail server that keeps what it is given: whoever waits for a letter gets it.
import { EventEmitter, once } from 'node:events';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Received {
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  /** Header lines, unfolded. */
  head: string;
  /** Over TLS. */
  isSecure: boolean;
  user: string | undefined;
}

export class MailServer {
  readonly letters: Received[] = [];
  /** What it answers to a recipient: null takes the letter. */
  refuses: (address: string) => { code: number; words: string } | null = () => null;
  readonly #came = new EventEmitter().setMaxListeners(0);
  readonly #server: SMTPServer;

  constructor(options: SMTPServerOptions = {}) {
    this.#server = new SMTPServer({
      disabledCommands: options.onAuth ? [] : ['AUTH', 'STARTTLS'],
      logger: false,
      onRcptTo: ({ address }, _, done) => {
        const no = this.refuses(address);
        done(no ? Object.assign(new Error(no.words), { responseCode: no.code }) : null);
      },
      onData: async (stream, session, done) => {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk as Buffer);
        const [to] = session.envelope.rcptTo;
        this.letters.push({
          ...read(Buffer.concat(chunks).toString('latin1')),
          to: to!.address,
          isSecure: session.secure,
          user: session.user,
        });
        done();
        this.#came.emit('letter');
      },
      // Whoever keeps a line open for the next letter is not waited for.
      closeTimeout: 100,
      ...options,
    });
    this.#server.on('error', () => {});
  }

  /** @returns smtp://127.0.0.1:port */
  async start(port = 0): Promise<string> {
    const listening = this.#server.listen(port, '127.0.0.1');
    await once(listening, 'listening');
    return `smtp://127.0.0.1:${(listening.address() as { port: number }).port}`;
  }

  stop(): Promise<void> {
    return new Promise((done) => this.#server.close(done));
  }

  /** The newest letter to this address, once there are so many. */
  async letterTo(address: string, count = 1): Promise<Received> {
    const late = AbortSignal.timeout(10_000);
    for (;;) {
      const found = this.letters.filter(({ to }) => to === address);
      if (found.length >= count) return found.at(-1)!;
      await once(this.#came, 'letter', { signal: late }).catch(() => {
        throw new Error(`${found.length} letters to ${address}, but to ${this.letters.map(({ to }) => to).join(' ')}`);
      });
    }
  }

  /** The code in the newest letter to this address. */
  async codeFor(address: string, count = 1): Promise<string> {
    const { text } = await this.letterTo(address, count);
    const code = /^\d{6}$/m.exec(text)?.[0];
    if (!code) throw new Error(`no code in: ${text}`);
    return code;
  }
}

/** RFC 5322 with the parts of RFC 2046, as far as our own letters use them. */
function read(source: string): Pick<Received, 'from' | 'subject' | 'text' | 'html' | 'head'> {
  const { head, body } = split(source);
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1];
  const parts = boundary
    ? body
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((part) => split(part.trimStart()))
    : [];
  const part = (type: string) => {
    const found = parts.find((each) => each.head.includes(type));
    return found
      ? decoded(found.body, /transfer-encoding: *(\S+)/i.exec(found.head)?.[1] ?? '').replaceAll('\r\n', '\n')
      : '';
  };
  const field = (name: string) => words(new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1] ?? '');
  return { from: field('from'), subject: field('subject'), text: part('text/plain'), html: part('text/html'), head };
}

function split(source: string): { head: string; body: string } {
  const end = source.indexOf('\r\n\r\n');
  return { head: source.slice(0, end).replace(/\r\n[ \t]+/g, ' '), body: source.slice(end + 4) };
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  return encoding === 'quoted-printable' ? quoted(body.replace(/=\r\n/g, '')) : body;
}

const quoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();

/** RFC 2047. */
const words = (text: string) =>
  text
    .replace(/\?= +=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how, inner) =>
      how.toLowerCase() === 'b' ? Buffer.from(inner, 'base64').toString() : quoted(inner.replaceAll('_', ' ')),
    );
