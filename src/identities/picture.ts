// Fetches the picture a provider names. People choose that address themselves there, so nothing of this network must answer.
import { type LookupAddress, type LookupOptions, lookup as resolve } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { BlockList, isIP } from 'node:net';

/** Bytes, redirects and ms it may take. */
const LARGEST = 5 * 2 ** 20;
const REDIRECTS = 3;
const TIME = 10_000;

/** Networks of IPv4 that are nobody's on the Internet, or somebody's here. Source: IANA's special-purpose registry. */
const SPECIAL = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
];
const special = new BlockList();
for (const network of SPECIAL) {
  const [address, bits] = network.split('/');
  special.addSubnet(address!, Number(bits), 'ipv4');
}
// Of IPv6 what is given out at all, without what leads back into IPv4 or is for examples.
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');
for (const [address, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  special.addSubnet(address, bits, 'ipv6');

export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !special.check(address, 'ipv4');
  return isIP(address) === 6 && given.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

/**
 * The bytes at an address: https, of a public host; or of one of the origins that the administrator named.
 * Every redirect is looked at like the address itself. @throws Error when there are none to be had.
 */
export async function fetchPicture(address: string, origins: readonly string[]): Promise<Buffer> {
  const signal = AbortSignal.timeout(TIME);
  let url = new URL(address);
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    const answer = await get(url, origins.includes(url.origin), signal);
    const { statusCode = 0, headers } = answer;
    if (statusCode === 200) return bytesOf(answer);
    answer.destroy();
    if (statusCode < 300 || statusCode > 399 || !headers.location) throw new Error(`answered ${statusCode}`);
    url = new URL(headers.location, url);
  }
  throw new Error('redirected too often');
}

function get(url: URL, isNamed: boolean, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!isNamed && (url.protocol !== 'https:' || url.port !== '' || (isIP(host) !== 0 && !isPublic(host))))
    throw new Error('not a public address of https');
  if (!/^https?:$/.test(url.protocol)) throw new Error('not an address of the web');
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((answered, failed) => {
    request(
      url,
      {
        signal,
        agent: false,
        headers: { 'user-agent': 'Parley', accept: 'image/*' },
        // Looked at where the connection is made: a name cannot mean another address a moment later.
        ...(!isNamed && { lookup: publicLookup }),
      },
      answered,
    )
      .on('error', failed)
      .end();
  });
}

function publicLookup(
  host: string,
  options: LookupOptions,
  done: (error: Error | null, address: string | LookupAddress[], family?: number) => void,
): void {
  resolve(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '');
    const inner = found.find(({ address }) => !isPublic(address));
    if (inner || !found.length) return done(new Error('a host of this network'), '');
    if (options.all) return done(null, found);
    return done(null, found[0]!.address, found[0]!.family);
  });
}

async function bytesOf(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST) throw new Error('too large'); // leaving the loop destroys the answer
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
