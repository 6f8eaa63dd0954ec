import type { BlockList } from 'node:net';
import { DomainError } from '#libs/kernel';
import { AddressNotPublic, assertHostAllowed } from './public-address.js';

/**
 * Refuses early what would never be sent to. What a name leads to is looked at when the connection is made: it may be another
 * address by then.
 * @throws DomainError invalid VALIDATION_FAILED
 */
export function assertReceiver(
  address: string,
  { allowed, allowHttp }: { readonly allowed: BlockList; readonly allowHttp: boolean },
): void {
  const code = refusalOf(new URL(address), allowed, allowHttp);
  if (code) throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [{ pointer: '/url', code }]);
}

function refusalOf(url: URL, allowed: BlockList, allowHttp: boolean): string | undefined {
  if (url.protocol !== 'https:' && !allowHttp) return 'NOT_HTTPS';
  if (url.username !== '' || url.password !== '') return 'URL_WITH_PASSWORD';
  try {
    assertHostAllowed(url, allowed);
    return undefined;
  } catch (error) {
    if (error instanceof AddressNotPublic) return error.code;
    throw error;
  }
}
