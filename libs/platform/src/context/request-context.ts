import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor, Language } from '#libs/kernel';

/** What is known of the request or job at hand, without passing it through every call. */
export interface RequestContext {
  readonly requestId: string;
  readonly language: Language;
  /** Set by sign-in; null for anonymous requests. */
  actor: Actor | null;
  /** The idempotency record of this request, while it runs. */
  idempotencyId: string | null;
}

const storage = new AsyncLocalStorage<RequestContext>();

export const runInContext = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);

export const currentContext = (): RequestContext | undefined => storage.getStore();

/** The reader's language; Russian, the office's own, where nobody reads. */
export const currentLanguage = (): Language => currentContext()?.language ?? 'ru';
