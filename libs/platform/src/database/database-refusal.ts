import { DomainError } from '#libs/kernel';

/** SQLSTATE that our own triggers raise; the message is the refusal's code. */
const REFUSED = 'ZH001';

/**
 * Refusals that the database itself speaks: rows that must not change, and texts it cannot hold.
 * Everything else it says is a defect of ours.
 */
export function databaseRefusal(thrown: unknown): DomainError | undefined {
  const error = (thrown as { driverError?: unknown } | null)?.driverError ?? thrown;
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  return code === REFUSED ? new DomainError('conflict', error.message) : undefined;
}
