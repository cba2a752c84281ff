// One-time codes by time (RFC 6238): HMAC-SHA-1, six digits, a new one every 30 s, as all authenticator apps know them.
import { createHmac } from 'node:crypto';

const STEP = 30_000;
/** Steps that clocks may differ by. */
const DRIFT = 1;

export const stepAt = (time: number) => Math.floor(time / STEP);

/** HOTP (RFC 4226) of a time step. */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.at(-1)! & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** The step near this time whose code it is. */
export function stepOf(secret: Uint8Array, code: string, time: number): number | undefined {
  const now = stepAt(time);
  for (let step = now - DRIFT; step <= now + DRIFT; step++) if (codeAt(secret, step) === code) return step;
  return undefined;
}

/** As authenticator apps take it: by a QR code of `uri`, or typed in. */
export function introduction(secret: Uint8Array, issuer: string, account: string): { secret: string; uri: string } {
  const text = base32(secret);
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return { secret: text, uri: `otpauth://totp/${label}?secret=${text}&issuer=${encodeURIComponent(issuer)}` };
}

/** RFC 4648, without padding. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}
