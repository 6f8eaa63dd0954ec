import { isOwnPath } from './own-path.js';

it.each([
  { address: '/', own: true },
  { address: '/projects/0199a3c4?tab=risks#top', own: true },
  { address: '/search?to=https://example.org/', own: true },
  { address: '/жобалар', own: true },
  { address: '', own: false },
  { address: 'projects', own: false },
  { address: '//example.org/', own: false },
  { address: '///example.org/', own: false },
  { address: '/\\example.org', own: false },
  { address: '/\t/example.org', own: false },
  { address: '/\n/example.org', own: false },
  { address: ' /projects', own: false },
  { address: 'https://example.org/', own: false },
  { address: 'javascript:alert(1)', own: false },
  { address: '//[', own: false },
])('$address leads into the product: $own', ({ address, own }) => {
  expect(isOwnPath(address)).toBe(own);
});
