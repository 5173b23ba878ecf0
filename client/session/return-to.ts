/** Where one goes on to after signing in: only ever an address of this product, and never a page for signing in. */

const here = 'http://localhost';
const outside = /^\/(sign-in|invitation|reset|api|trpc)(\/|\?|#|$)/;

/** The address as path, search and hash; the map where the text is anything else. */
export function returnTo(text: string | undefined): string {
  if (!text?.startsWith('/') || /[\\\s]/.test(text) || !URL.canParse(text, here)) return '/';
  const { origin, pathname, search, hash } = new URL(text, here);
  const address = `${pathname}${search}${hash}`;
  return origin === here && !outside.test(address) && !address.startsWith('//') ? address : '/';
}

/** Whether an address is for those who need not have signed in. */
export const isOutside = (path: string): boolean => /^\/(sign-in|invitation|reset|accessibility)(\/|$)/.test(path);

/** The sign-in page that leads on to this address. */
export const signInFirst = (address: string): { next?: string } => (returnTo(address) === '/' ? {} : { next: address });
