import { z } from 'zod';
import { isAddressOrNetwork } from './networks.js';

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
    if (!proxies.every((proxy) => NAMED.includes(proxy) || isAddressOrNetwork(proxy))) {
      context.addIssue({
        code: 'custom',
        message: `must be false, or addresses and networks parted by commas, such as 10.0.0.5,172.16.0.0/12 (also: ${NAMED.join(', ')})`,
      });
    }
    return proxies;
  });
