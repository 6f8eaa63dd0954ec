import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { DomainError } from '#libs/kernel';

const CODES: Record<string, string> = {
  app_user_email_once: 'EMAIL_TAKEN',
  role_grant_one_head_per_direction: 'DIRECTION_HAS_HEAD',
};

/** Runs a change and words the unique keys that it may hit as 409; only those that are named here. */
export async function refusingTaken<T>(change: Promise<T>): Promise<T> {
  try {
    return await change;
  } catch (thrown) {
    const error: unknown = thrown instanceof QueryFailedError ? thrown.driverError : undefined;
    const code = error instanceof DatabaseError && error.constraint ? CODES[error.constraint] : undefined;
    throw code ? new DomainError('conflict', code) : thrown;
  }
}
