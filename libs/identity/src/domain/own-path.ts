const HERE = 'http://here.invalid';

/**
 * Whether an address leads nowhere but into this product: a path from the root, with what may follow it. Read as a browser reads
 * it (`//elsewhere`, `/\elsewhere` and a tab between the strokes lead out).
 */
export const isOwnPath = (address: string): boolean =>
  address.startsWith('/') && URL.canParse(address, HERE) && new URL(address, HERE).origin === HERE;
