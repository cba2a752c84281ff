// A provider of OpenID Connect that says whatever a test tells it to, with real signatures: also such as are not to be believed.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';

export interface Lie {
  claims?: JWTPayload;
  /** Whose key signs: the provider's, which it shows; another one under the same name; none at all. */
  signed?: 'by the provider' | 'by another' | 'not at all' | 'with the client’s secret';
  userinfo?: Record<string, unknown>;
}

export class Liar {
  readonly issuer: string;
  /** What it says next. */
  lie: Lie = {};
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    this.issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  }

  static async start(clientId: string, secret: string): Promise<Liar> {
    const [own, another] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
    const jwk = { ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const liar = new Liar(server);
    const { issuer } = liar;
    const idToken = async ({ claims, signed = 'by the provider' }: Lie) => {
      const now = Math.floor(Date.now() / 1000);
      const said = { iss: issuer, aud: clientId, sub: 'somebody', iat: now, exp: now + 60, ...claims };
      if (signed === 'not at all') return new UnsecuredJWT(said).encode();
      const hmac = signed === 'with the client’s secret';
      const key = hmac ? Buffer.from(secret) : signed === 'by another' ? another.privateKey : own.privateKey;
      return new SignJWT(said).setProtectedHeader({ alg: hmac ? 'HS256' : 'RS256', kid: 'one' }).sign(key);
    };
    const answers: Record<string, () => unknown> = {
      '/.well-known/openid-configuration': () => ({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        userinfo_endpoint: `${issuer}/me`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      }),
      '/keys': () => ({ keys: [jwk] }),
      '/token': async () => ({ access_token: 'a', token_type: 'Bearer', id_token: await idToken(liar.lie) }),
      '/me': () => ({ sub: liar.lie.claims?.sub ?? 'somebody', ...liar.lie.userinfo }),
    };
    server.on('request', async (req, res) => {
      res.setHeader('content-type', 'application/json');
      res.end(JSON.stringify((await answers[req.url!.split('?')[0]!]?.()) ?? {}));
    });
    return liar;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }
}
