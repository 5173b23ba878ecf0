/** A wish to open something whose code is not loaded yet: anyone may wish, and whoever grants it listens. */

export type Wish = { make: () => void; listen: (grant: () => void) => () => void };

export function wish(): Wish {
  const wishes = new EventTarget();
  return {
    make: () => {
      wishes.dispatchEvent(new Event('wish'));
    },
    listen: (grant) => {
      wishes.addEventListener('wish', grant);
      return () => wishes.removeEventListener('wish', grant);
    },
  };
}
