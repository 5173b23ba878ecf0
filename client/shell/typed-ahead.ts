/** What is typed between the wish for the finder and its field being there: kept for the field, and no shortcut of the page. */

const longestWait = 5000;

let typed = '';
let listening: AbortController | null = null;

function stop(): void {
  listening?.abort();
  listening = null;
}

function keep(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') return stop();
  if (event.key === 'Backspace') typed = typed.slice(0, -1);
  else if (event.key.length === 1) typed += event.key;
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** From now on keys are kept until they are taken, or for a few seconds. */
export function typeAhead(): void {
  stop();
  typed = '';
  listening = new AbortController();
  globalThis.addEventListener('keydown', keep, { capture: true, signal: listening.signal });
  setTimeout(stop, longestWait);
}

/** What was typed meanwhile; keys go their usual way again. */
export function takeTyped(): string {
  if (listening === null) return '';
  stop();
  return typed;
}
