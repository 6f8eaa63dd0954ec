import { useSyncExternalStore } from 'react';
import { readerLanguage } from '../texts/language';

/**
 * The person's session. The refresh token lies in a cookie that no script can read; the access token lies in memory alone, so
 * that a new window asks for one of its own. `ended` means that there was a session in this window and it is over: what stands on
 * the screen stays, and the person may sign in again over it.
 */
export type SessionState = 'unknown' | 'out' | 'in' | 'ended';

let state: SessionState = 'unknown';
let token: string | undefined;
const listeners = new Set<() => void>();

function become(next: SessionState, accessToken?: string): void {
  state = next;
  token = accessToken;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useSession = (): SessionState => useSyncExternalStore(subscribe, () => state);
export const sessionState = (): SessionState => state;

const post = (path: string, body: object): Promise<Response> =>
  fetch(`/api/v1/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': readerLanguage() },
    body: JSON.stringify(body),
  });

/** Throws the problem that the API answers with. */
export async function signIn(email: string, password: string): Promise<void> {
  const answer = await post('login', { email, password, keep: 'cookie' });
  const body = await answer.json();
  if (!answer.ok) throw body;
  become('in', body.accessToken);
}

/** Sends the browser to the city's identity provider; it comes back to `/sign-in/callback`. Throws the problem. */
export async function goToProvider(to: string): Promise<void> {
  const answer = await post('oidc', { to });
  const body = await answer.json();
  if (!answer.ok) throw body;
  window.location.assign(body.url);
}

/** Signs in with what the provider has answered. The address to go on to; throws the problem. */
export async function returnFromProvider(query: string): Promise<string> {
  const answer = await post('oidc/return', { answer: query });
  const body = await answer.json();
  if (!answer.ok) throw body;
  become('in', body.accessToken);
  return body.to;
}

/** Whoever came by the provider is signed out there, too. */
export async function signOut(): Promise<void> {
  const answer = await post('logout', {});
  become('out');
  if (answer.status === 200) window.location.assign((await answer.json()).endSessionUrl);
}

let renewing: Promise<boolean> | undefined;

/** A new access token by the cookie; one window at a time, for each renewal uses up the cookie of the one before. */
export function renewSession(): Promise<boolean> {
  renewing ??= navigator.locks
    .request('zhoba-session', async () => {
      const answer = await post('refresh', {});
      if (answer.ok) {
        become('in', (await answer.json()).accessToken);
        return true;
      }
      // a server that is away says nothing about the session
      if (answer.status === 401 || answer.status === 403) become(state === 'in' || state === 'ended' ? 'ended' : 'out');
      return false;
    })
    .finally(() => (renewing = undefined));
  return renewing;
}

/** How the API's client sends: in the reader's language, with the access token, and once more with a new one when it has run out. */
export const sessionFetch: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  request.headers.set('accept-language', readerLanguage());
  const again = request.clone();
  const answer = await send(request);
  return answer.status === 401 && token !== undefined && (await renewSession()) ? send(again) : answer;
};

function send(request: Request): Promise<Response> {
  if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
  return fetch(request);
}
