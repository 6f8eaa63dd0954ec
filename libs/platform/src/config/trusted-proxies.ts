import { isIP } from 'node:net';
import { z } from 'zod';

/** Networks that Fastify knows by name. */
const NAMED = ['loopback', 'linklocal', 'uniquelocal'];

/**
 * `false`, or the addresses and networks of the proxies in front, parted by commas: `10.0.0.5, 172.16.0.0/12, loopback`.
 * Neither `true` nor a number of hops: both let a caller who reaches the server directly invent its own address.
 */
export const trustedProxies = z
  .string()
  .default('false')
  .transform((value, context): false | string[] => {
    if (value.trim() === 'false') return false;
    const proxies = value.split(',').map((proxy) => proxy.trim());
    if (!proxies.every(isProxy)) {
      context.addIssue({
        code: 'custom',
        message: `must be false, or addresses and networks parted by commas, such as 10.0.0.5,172.16.0.0/12 (also: ${NAMED.join(', ')})`,
      });
    }
    return proxies;
  });

function isProxy(text: string): boolean {
  if (NAMED.includes(text)) return true;
  const [address = '', prefix, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}
