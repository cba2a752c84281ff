// Where a browser finds out its address (STUN) and who relays for it (TURN), with credentials that end by themselves:
// the user name says when, and is signed with the secret that coturn has too (its use-auth-secret).
import { createHmac } from 'node:crypto';
import type { Config } from '../base/config.ts';

/** @param name whom the TURN server's log shows. @param seconds from now */
export function iceServers(
  { stun_urls, turn_urls, turn_secret, relay_only }: Config['calls'],
  { name, seconds, relayOnly = false }: { name: string; seconds: number; relayOnly?: boolean },
  now = Date.now(),
) {
  const expires = Math.floor(now / 1000) + seconds;
  const username = `${expires}:${name}`;
  const credential = createHmac('sha1', turn_secret).update(username).digest('base64');
  return {
    servers: [
      ...(stun_urls.length ? [{ urls: [...stun_urls] }] : []),
      ...(turn_urls.length ? [{ urls: [...turn_urls], username, credential }] : []),
    ],
    expires: expires * 1000,
    relayOnly: relay_only || relayOnly,
  };
}
