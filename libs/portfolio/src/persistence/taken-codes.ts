import { QueryFailedError } from 'typeorm';
import { DomainError } from '#libs/kernel';

const CODE_KEYS = ['organisation_code_once', 'roadmap_code_once', 'bundle_code_once'];

/** Runs an insert and words the unique key of a code as 409 CODE_TAKEN; every other failure stays what it is. */
export async function refusingTakenCode<T>(insert: Promise<T>, code: string): Promise<T> {
  try {
    return await insert;
  } catch (thrown) {
    throw isTakenCode(thrown) ? new DomainError('conflict', 'CODE_TAKEN', { code }) : thrown;
  }
}

function isTakenCode(thrown: unknown): boolean {
  const error: unknown = thrown instanceof QueryFailedError ? thrown.driverError : undefined;
  return error instanceof Error && 'constraint' in error && CODE_KEYS.includes(String(error.constraint));
}
