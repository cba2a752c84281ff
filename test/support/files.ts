// Files of a test: made here, uploaded as a program would, sent, and fetched by whoever tries.
// biome-ignore-all lint/suspicious/noExplicitAny: answers of the server are what the tests are about.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import sharp from 'sharp';
import type { v1 } from '#proto';
import type { Device } from './device.ts';
import type { Person } from './people.ts';

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A picture nobody else has. */
export const png = (width = 64, height = 48): Promise<Buffer> =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();

export const bearer = (who: Person) => ({ authorization: `Bearer ${who.token}` });

/** Uploads in one request. */
export async function post(who: Person, bytes: Uint8Array, name: string): Promise<{ status: number; body: any }> {
  const form = new FormData();
  form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
  const answer = await fetch(`${who.url}/api/files`, { method: 'POST', body: form, headers: bearer(who) });
  return { status: answer.status, body: await answer.json() };
}

export async function uploaded(who: Person, bytes: Uint8Array, name: string): Promise<any> {
  const { status, body } = await post(who, bytes, name);
  assert.equal(status, 201, JSON.stringify(body));
  return body;
}

/** Begins a resumable upload; gives its address. */
export async function begin(who: Person, size: number, name: string): Promise<string> {
  const answer = await fetch(`${who.url}/api/files/uploads`, {
    method: 'POST',
    headers: {
      ...bearer(who),
      'tus-resumable': '1.0.0',
      'upload-length': String(size),
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
    },
  });
  assert.equal(answer.status, 201, await answer.text());
  return who.url + answer.headers.get('location');
}

/** Sends one piece of it. */
export function piece(who: Person, upload: string, offset: number, bytes: Uint8Array): Promise<Response> {
  const tus = { 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream' };
  const headers = { ...bearer(who), ...tus, 'upload-offset': String(offset) };
  return fetch(upload, { method: 'PATCH', headers, body: bytes as Uint8Array<ArrayBuffer> });
}

/** How much of it has arrived. */
export async function offsetOf(who: Person, upload: string): Promise<number> {
  const answer = await fetch(upload, { method: 'HEAD', headers: { ...bearer(who), 'tus-resumable': '1.0.0' } });
  assert.equal(answer.status, 200);
  return Number(answer.headers.get('upload-offset'));
}

export const idIn = (upload: string) => Number(upload.split('/').at(-1));

export interface Got {
  status: number;
  headers: Headers;
  bytes: Buffer;
}

export async function get(
  url: string,
  who?: Person,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Got> {
  const answer = await fetch(url, { method, headers: { ...(who ? bearer(who) : {}), ...headers } });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

/** The address of a file where a message carries it. */
export const fileUrl = (who: Person, conversationId: number, fileId: number, query = '') =>
  `${who.url}/api/conversations/${conversationId}/files/${fileId}${query}`;

export const own = (who: Person, fileId: number, query = '') => `${who.url}/api/files/${fileId}/content${query}`;

export const sends = (device: Device, conversationId: number, content: v1.IContent, more: v1.ISend = {}) =>
  device.command({ send: { conversationId, clientId: randomBytes(16), content, ...more } });

/** The message that came of it. */
export async function sent(
  device: Device,
  who: Person,
  conversationId: number,
  content: v1.IContent,
  more: v1.ISend = {},
): Promise<any> {
  const { posted, refusal } = await sends(device, conversationId, content, more);
  assert.ok(posted, JSON.stringify(refusal));
  return (await who.history(conversationId)).find(({ seq }) => seq === posted.seq);
}
