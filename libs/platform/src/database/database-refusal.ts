import { DomainError } from '#libs/kernel';

/** SQLSTATE that our own triggers raise; the message is the refusal's code. */
const REFUSED = 'ZH001';

/** A text with NUL in it, which PostgreSQL cannot hold. Fields refuse it by name; this is for whatever they let through. */
const NOT_STORABLE = '22021';

/**
 * Refusals that the database itself speaks: rows that must not change, and texts it cannot hold.
 * Everything else it says is a defect of ours.
 */
export function databaseRefusal(thrown: unknown): DomainError | undefined {
  const error = (thrown as { driverError?: unknown } | null)?.driverError ?? thrown;
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  if (code === REFUSED) return new DomainError('conflict', error.message);
  return code === NOT_STORABLE ? new DomainError('invalid', 'BAD_REQUEST') : undefined;
}
