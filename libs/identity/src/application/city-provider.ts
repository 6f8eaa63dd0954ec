import { Inject, Injectable } from '@nestjs/common';
import {
  AuthorizationResponseError,
  ClientSecretBasic,
  ClientSecretPost,
  ResponseBodyError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { ClientAuth, Configuration } from 'openid-client';
import { DomainError } from '#libs/kernel';
import { CONFIG, LOGGER } from '#libs/platform';
import type { Config, Logger } from '#libs/platform';

const PATIENCE_SECONDS = 8;
/** For so long the provider's description of itself is not asked for again. */
const KNOWN_FOR_MS = 60 * 60_000;

/** What one attempt to sign in is known by when the browser comes back: nobody but this browser's cookie holds it. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Who the provider says has signed in. */
export interface ProviderAccount {
  readonly issuer: string;
  /** The provider's unchanging name of the account. */
  readonly subject: string;
  /** Null unless the provider vouches for it. */
  readonly verifiedEmail: string | null;
}

/**
 * The city's identity provider, by OpenID Connect Core 1.0: the code flow with PKCE, state and nonce. Every method throws
 * 404 OIDC_NOT_CONFIGURED where there is none, and 409 OIDC_UNAVAILABLE when it does not answer or answers what cannot be accepted.
 */
@Injectable()
export class CityProvider {
  private known: { configuration: Promise<Configuration>; until: number } | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Where the browser is to go, to come back to `redirectUri`. */
  begin(redirectUri: string): Promise<{ url: string; attempt: Attempt }> {
    return this.asked(async (configuration, { scopes }) => {
      const attempt = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: scopes,
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await calculatePKCECodeChallenge(attempt.codeVerifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, attempt };
    });
  }

  /**
   * Changes the code of the provider's answer (the query of the address that it sent the browser to) into who has signed in.
   * Throws 401 OIDC_EXPIRED for an answer to another attempt and for a code that is spent, and 401 OIDC_CANCELLED.
   */
  account(redirectUri: string, answer: string, attempt: Attempt): Promise<ProviderAccount> {
    const address = new URL(redirectUri);
    address.search = answer;
    if (address.searchParams.get('state') !== attempt.state) throw new DomainError('unauthenticated', 'OIDC_EXPIRED');
    return this.asked(async (configuration) => {
      const tokens = await authorizationCodeGrant(configuration, address, {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.codeVerifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('the provider gave no ID token');
      // Some providers say it in the ID token, others only when they are asked.
      const { userinfo_endpoint: endpoint } = configuration.serverMetadata();
      const said =
        claims['email'] === undefined && endpoint !== undefined
          ? await fetchUserInfo(configuration, tokens.access_token, claims.sub)
          : claims;
      return { issuer: claims.iss, subject: claims.sub, verifiedEmail: verifiedEmail(said) };
    });
  }

  /** Where the browser ends its session at the provider, to come back to `returnTo`; null where the provider knows no such thing. */
  async endSessionUrl(returnTo: string): Promise<string | null> {
    return this.asked((configuration) => {
      const known = configuration.serverMetadata().end_session_endpoint !== undefined;
      return known ? buildEndSessionUrl(configuration, { post_logout_redirect_uri: returnTo }).href : null;
    });
  }

  private async asked<T>(
    work: (configuration: Configuration, settings: NonNullable<Config['oidc']>) => T | Promise<T>,
  ): Promise<T> {
    const settings = this.config.oidc;
    if (!settings) throw new DomainError('not-found', 'OIDC_NOT_CONFIGURED');
    try {
      return await work(await this.configuration(settings), settings);
    } catch (error) {
      const code = codeOf(error);
      if (code !== undefined) throw new DomainError('unauthenticated', code);
      this.logger.error({ err: error, issuer: settings.issuer }, 'the identity provider gave no answer of use');
      throw new DomainError('conflict', 'OIDC_UNAVAILABLE');
    }
  }

  /** As the provider describes itself; a provider that was away is asked again by the next who signs in. */
  private configuration(settings: NonNullable<Config['oidc']>): Promise<Configuration> {
    const now = performance.now();
    if (this.known && this.known.until > now) return this.known.configuration;
    const { issuer, clientId, clientSecret } = settings;
    const configuration = discovery(new URL(issuer), clientId, undefined, authentication(clientSecret), {
      execute: [enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [allowInsecureRequests] : [])],
      timeout: PATIENCE_SECONDS,
    });
    const known = { configuration, until: now + KNOWN_FOR_MS };
    this.known = known;
    configuration.catch(() => {
      if (this.known === known) this.known = undefined;
    });
    return configuration;
  }
}

/** In the header, which is the default of the protocol, unless the provider takes the secret in the body alone. */
const authentication =
  (clientSecret: string): ClientAuth =>
  (provider, ...rest) => {
    const { token_endpoint_auth_methods_supported: methods = ['client_secret_basic'] } = provider;
    const way = methods.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost;
    way(clientSecret)(provider, ...rest);
  };

/** What the person can do something about. */
function codeOf(error: unknown): string | undefined {
  if (error instanceof AuthorizationResponseError && error.error === 'access_denied') return 'OIDC_CANCELLED';
  if (error instanceof ResponseBodyError && error.error === 'invalid_grant') return 'OIDC_EXPIRED';
  return undefined;
}

/** Some providers send the flag as a word. */
function verifiedEmail({ email, email_verified: verified }: Readonly<Record<string, unknown>>): string | null {
  return typeof email === 'string' && (verified === true || verified === 'true') ? email.toLowerCase() : null;
}
