// Seals what passes through others' hands: who holds it cannot read it, nor make one (AES-256-GCM, NIST SP 800-38D).
import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** @param life, number below 2^48, together never used before with this key: they make the nonce */
export function seal(key: KeyObject, bytes: Uint8Array, life: number, number: number): Buffer {
  const nonce = Buffer.alloc(NONCE);
  nonce.writeUIntBE(life, 0, 6);
  nonce.writeUIntBE(number, 6, 6);
  const cipher = createCipheriv(CIPHER, key, nonce);
  const sealed = [cipher.update(bytes), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]);
}

/** @throws when it was not sealed with this key */
export function unseal(key: KeyObject, sealed: Buffer): Buffer {
  const cipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE));
  cipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([cipher.update(sealed.subarray(NONCE + TAG)), cipher.final()]);
}
