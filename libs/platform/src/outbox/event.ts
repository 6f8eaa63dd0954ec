import type { z } from 'zod';

/** An announcement after commit. Payloads carry ids and days; the receiver loads the rest. */
export interface EventType<Payload> {
  readonly type: string;
  readonly payload: z.ZodType<Payload>;
}

const declared = new Set<string>();

/** `type` is `<context>.<what-happened>`, and nobody else's: a second declaration of it stops the start. */
export function defineEvent<Payload>(type: string, payload: z.ZodType<Payload>): EventType<Payload> {
  if (declared.has(type)) throw new Error(`two announcements are named ${type}`);
  declared.add(type);
  return { type, payload };
}

/** Whether this process knows announcements of the type, with or without somebody who listens to them. */
export const isDeclared = (type: string): boolean => declared.has(type);
