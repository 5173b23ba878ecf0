/** Opens the finder, whose code is loaded when it is first wanted. */

const wish = new EventTarget();

export const openFinder = () => wish.dispatchEvent(new Event('open'));

/** Calls back whenever somebody asks for the finder; returns how to stop. */
export function onFinderWanted(callback: () => void): () => void {
  wish.addEventListener('open', callback);
  return () => wish.removeEventListener('open', callback);
}
