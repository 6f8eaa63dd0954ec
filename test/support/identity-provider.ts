import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { freePort } from './free-port.js';

/** An account at the provider; its login is the provider's own name of it (`sub`). */
export interface ProviderPerson {
  email?: string;
  verified?: boolean | string;
}

const CLIENT = { id: 'zhoba', secret: 'only-for-tests' };

/** A real OpenID Connect provider with its own pages to sign in and to agree; any password will do. */
export class IdentityProvider {
  readonly people = new Map<string, ProviderPerson>();
  private server: Server | undefined;

  private constructor(private readonly port: number) {}

  /** At an address of its own, where nothing answers before `start`. */
  static async reserve(): Promise<IdentityProvider> {
    return new IdentityProvider(await freePort());
  }

  /** Another site than the product's, 127.0.0.1: so cookies of SameSite are met as in life. */
  get issuer(): string {
    return `http://localhost:${this.port}`;
  }

  /** The product's settings. */
  get variables(): Record<string, string> {
    return { OIDC_ISSUER: this.issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret };
  }

  /** `product` is the address of the product's screens; `emailInToken` puts the e-mail into the ID token, which others only tell when asked. */
  async start(product: string, { emailInToken = false } = {}): Promise<void> {
    const provider = await withoutWarnings(async () => {
      const { Provider } = await import('oidc-provider');
      return new Provider(this.issuer, {
        clients: [
          {
            client_id: CLIENT.id,
            client_secret: CLIENT.secret,
            redirect_uris: [`${product}/sign-in/callback`],
            post_logout_redirect_uris: [`${product}/sign-in`],
          },
        ],
        cookies: { keys: ['only-for-tests'] },
        claims: { openid: ['sub'], email: ['email', 'email_verified'] },
        conformIdTokenClaims: !emailInToken,
        pkce: { required: () => true },
        ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
        features: { rpInitiatedLogout: { logoutSource } },
        findAccount: (_, sub) => {
          const person = this.people.get(sub);
          return person && { accountId: sub, claims: () => ({ sub, ...claimsOf(person) }) };
        },
      });
    });
    const answer = provider.callback();
    this.server = createServer((request, reply) => void answer(request, reply)).listen(this.port);
    await once(this.server, 'listening');
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    this.server?.close();
    if (this.server) await once(this.server, 'close');
    this.server = undefined;
  }
}

function logoutSource(context: { body: unknown }, form: string): void {
  context.body = `<!DOCTYPE html>${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>`;
}

const claimsOf = ({ email, verified = true }: ProviderPerson) =>
  email === undefined ? {} : { email, email_verified: verified };

/** It says at length that its pages, keys and memory are for development alone, which is what they are wanted for. */
async function withoutWarnings<T>(work: () => Promise<T>): Promise<T> {
  const { warn, info } = console;
  console.warn = console.info = () => undefined;
  try {
    return await work();
  } finally {
    Object.assign(console, { warn, info });
  }
}
