/** SQLSTATEs of a server that goes, comes, or has no connection left; class 08 is a broken connection. */
const SQLSTATE = /^(08...|57P0[1-3]|53300)$/;
const SYSTEM = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN'];
/** What the driver says without a code. */
const SAID = /^Connection terminated|^timeout exceeded when trying to connect|^timeout expired$/;

/** Whether the database could not be reached: no defect of ours, and worth another try. */
export function databaseLost(thrown: unknown): boolean {
  const error = (thrown as { driverError?: unknown } | null)?.driverError ?? thrown;
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return SQLSTATE.test(code) || SYSTEM.includes(code);
  return typeof message === 'string' && SAID.test(message);
}
