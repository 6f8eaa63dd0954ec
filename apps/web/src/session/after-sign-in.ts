/** Where to go after signing in: only an address of this product, as a browser reads it, for `//elsewhere` would lead out of it. */
export const afterSignIn = (to: string | string[] | undefined): string =>
  typeof to === 'string' && to.startsWith('/') && isHere(to) ? to : '/';

const isHere = (path: string): boolean =>
  URL.canParse(path, location.origin) && new URL(path, location.origin).origin === location.origin;
