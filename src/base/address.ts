// Addresses: what people type to come here, and where a request really comes from (X-Forwarded-For is believed as far as
// trusted proxies wrote it).
import { BlockList, isIP } from 'node:net';

/** Origins whose pages may talk to this server, the public one first. On a machine's own port both names of it are the same place. */
export function originsOf({ server }: { server: { tls_cert: string; public_url: string } }, port: number): string[] {
  const scheme = server.tls_cert ? 'https' : 'http';
  const local = [`${scheme}://localhost:${port}`, `${scheme}://127.0.0.1:${port}`];
  if (!server.public_url) return local;
  return [new URL(server.public_url).origin];
}

/** The proxies that are believed. @throws Error on what is neither an address nor a network */
export function trust(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [net = '', bits] = proxy.split('/');
    const family = isIP(net);
    const length = Number(bits ?? (family === 4 ? 32 : 128));
    if (family === 0 || !Number.isInteger(length) || length < 0 || length > (family === 4 ? 32 : 128))
      throw new Error(`"${proxy}" is neither an address nor a network`);
    list.addSubnet(net, length, family === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}

/**
 * The address of the person: the last one in the chain that no trusted proxy has.
 * @param peer at the other end of the socket. @param forwarded X-Forwarded-For, "client, proxy, proxy"
 */
export function addressOf(proxies: BlockList, peer: string, forwarded: string | undefined): string {
  const chain = (forwarded ?? '').split(',').map((part) => part.trim());
  let address = peer;
  while (isTrusted(proxies, address)) {
    const previous = chain.pop();
    if (!previous || isIP(previous) === 0) break;
    address = previous;
  }
  return address;
}

function isTrusted(proxies: BlockList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && proxies.check(address, family === 4 ? 'ipv4' : 'ipv6');
}
