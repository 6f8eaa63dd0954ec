import { AddressNotPublic, allowedNetworks, assertHostAllowed, maySendTo, publicLookup } from './public-address.js';

const nothing = allowedNetworks([]);

it.each(['8.8.8.8', '91.198.174.192', '2001:4860:4860::8888', '::ffff:8.8.8.8', '172.15.255.255', '172.32.0.1'])(
  'sends to %s',
  (address) => {
    expect(maySendTo(address, nothing)).toBe(true);
  },
);

it.each([
  ['this machine', '127.0.0.1'],
  ['this machine', '127.255.255.254'],
  ['this machine', '::1'],
  ['no address', '0.0.0.0'],
  ['no address', '::'],
  ['a private network', '10.0.0.1'],
  ['a private network', '172.16.0.1'],
  ['a private network', '172.31.255.255'],
  ['a private network', '192.168.1.1'],
  ['a private network', 'fc00::1'],
  ['a private network', 'fd12:3456::1'],
  ['a private network of old', 'fec0::1'],
  ['the link, where clouds keep keys', '169.254.169.254'],
  ['the link', 'fe80::1'],
  ['where a cloud keeps keys', 'fd00:ec2::254'],
  ['a carrier', '100.64.0.1'],
  ['tests of networks', '198.18.0.1'],
  ['examples', '192.0.2.1'],
  ['examples', '2001:db8::1'],
  ['many', '224.0.0.1'],
  ['everybody', '255.255.255.255'],
  ['version 4 inside version 6', '::ffff:127.0.0.1'],
  ['version 4 inside version 6', '::ffff:10.0.0.1'],
  ['version 4 inside version 6, of old', '::7f00:1'],
  ['translated', '64:ff9b::7f00:1'],
  ['a tunnel', '2002:7f00:1::'],
  ['a tunnel', '2001::1'],
  ['what is given to nobody', '4000::1'],
  ['no address at all', 'localhost'],
  ['no address at all', ''],
])('sends nothing to %s: %s', (_, address) => {
  expect(maySendTo(address, nothing)).toBe(false);
});

it('sends into networks that are allowed, and only there', () => {
  const allowed = allowedNetworks(['10.20.0.0/16', '127.0.0.1', 'fd00:1::/32']);
  for (const address of ['10.20.255.1', '127.0.0.1', '::ffff:10.20.0.1', 'fd00:1:2::3'])
    expect({ address, may: maySendTo(address, allowed) }).toEqual({ address, may: true });
  for (const address of ['10.21.0.1', '127.0.0.2', 'fd00:2::1'])
    expect({ address, may: maySendTo(address, allowed) }).toEqual({ address, may: false });
});

// Ways to write 127.0.0.1 that browsers and Node read alike.
it.each([
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
])('refuses the host %s without looking it up', (host) => {
  expect(() => assertHostAllowed(new URL(`https://${host}/`), nothing)).toThrow(AddressNotPublic);
});

it('leaves names to the lookup', () => {
  expect(() => assertHostAllowed(new URL('https://localhost/'), nothing)).not.toThrow();
});

describe('a name', () => {
  type Resolve = NonNullable<Parameters<typeof publicLookup>[1]>;
  const answering = (...addresses: string[]) =>
    ((_name: string, _options: object, callback: (error: null, found: object[]) => void) =>
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )) as unknown as Resolve;
  const looked = (resolve: Resolve, all: boolean) =>
    new Promise((done, fail) =>
      publicLookup(nothing, resolve)('hooks.example', { all }, (error, address, family) =>
        error ? fail(error) : done({ address, family }),
      ),
    );

  it('of the public internet is given as it is', async () => {
    const both = answering('8.8.8.8', '2001:4860:4860::8888');
    expect(await looked(both, false)).toEqual({ address: '8.8.8.8', family: 4 });
    expect(await looked(both, true)).toMatchObject({
      address: [
        { address: '8.8.8.8', family: 4 },
        { address: '2001:4860:4860::8888', family: 6 },
      ],
    });
  });

  it.each([[['127.0.0.1']], [['8.8.8.8', '10.0.0.1']], [['2001:4860:4860::8888', '::1']], [[]]])(
    'is refused when it leads to %s',
    async (addresses) => {
      await expect(looked(answering(...addresses), true)).rejects.toMatchObject({ code: 'ADDRESS_NOT_PUBLIC' });
    },
  );
});
