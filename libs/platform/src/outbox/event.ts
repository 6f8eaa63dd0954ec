import type { z } from 'zod';

/** An announcement after commit. Payloads carry ids and days; the receiver loads the rest. */
export interface EventType<Payload> {
  readonly type: string;
  readonly payload: z.ZodType<Payload>;
}

/** `type` is `<context>.<what-happened>`. */
export const defineEvent = <Payload>(type: string, payload: z.ZodType<Payload>): EventType<Payload> => ({
  type,
  payload,
});
