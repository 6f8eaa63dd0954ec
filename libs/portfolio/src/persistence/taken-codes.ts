import { QueryFailedError } from 'typeorm';
import { DomainError } from '#libs/kernel';

const CODE_KEYS = ['organisation_code_once', 'roadmap_code_once', 'bundle_code_once'];

/** Runs an insert and words the unique key of a code as 409 CODE_TAKEN; every other failure stays what it is. */
export async function refusingTakenCode<T>(insert: Promise<T>, code: string): Promise<T> {
  try {
    return await insert;
  } catch (thrown) {
    const constraint =
      thrown instanceof QueryFailedError ? (thrown.driverError as { constraint?: unknown }).constraint : undefined;
    if (!CODE_KEYS.includes(String(constraint))) throw thrown;
    throw new DomainError('conflict', 'CODE_TAKEN', { code });
  }
}
