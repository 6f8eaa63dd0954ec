import { lookup } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import { BlockList, isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The receiver stands where the product sends nothing: in this machine, in the network around it, or nowhere. */
export class AddressNotPublic extends Error {
  override readonly name = 'AddressNotPublic';
  readonly code = 'ADDRESS_NOT_PUBLIC';
}

/** All of the internet's version 6 that is given out lies here; the list of exceptions elsewhere is never whole. */
const GIVEN_OUT = ipaddr.parseCIDR('2000::/3');

/** Networks that an operator allows although they are not public. */
export function allowedNetworks(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

/** Whether messages may go to the address: it is one of the public internet, or of a network that is allowed. */
export function maySendTo(address: string, allowed: BlockList): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An address of version 4 in the dress of version 6 is what it wraps.
  const real = ipaddr.process(address);
  if (allowed.check(real.toString(), real.kind())) return true;
  if (real.range() !== 'unicast') return false;
  return real.kind() === 'ipv4' || real.match(GIVEN_OUT);
}

/** The host of an address as a socket takes it: without the brackets of version 6. */
const bare = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** Refuses a host that is given as an address: for those no name is looked up. */
export function assertHostAllowed({ hostname }: URL, allowed: BlockList): void {
  const host = bare(hostname);
  if (isIP(host) !== 0 && !maySendTo(host, allowed)) throw new AddressNotPublic(host);
}

/**
 * Looks a name up for a connection that is about to be made, and refuses it when any of its addresses is none to send to. The
 * socket connects to what is returned here, so there is no second answer that could differ from the one that was checked.
 */
export const publicLookup =
  (allowed: BlockList, resolve: typeof lookup = lookup): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? [];
      if (error || !first) return callback(error ?? new AddressNotPublic(hostname), []);
      const refused = addresses.find(({ address }) => !maySendTo(address, allowed));
      if (refused) return callback(new AddressNotPublic(`${hostname} is ${refused.address}`), []);
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
