/** Where to go after signing in: only an address of this product, for `//elsewhere` would lead out of it. */
export const afterSignIn = (to: string | string[] | undefined): string =>
  typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/';
