/** Where the keyboard goes when what had it is taken away: back to what opened a layer, else to the nearest part of the page that is left; a button that was out of use while it worked has it again. */

/** What lies over the page and goes away again; a part of the page that opens and closes says `data-layer`. */
const layers = '[role="dialog"], [role="menu"], [role="listbox"], [role="alert"], [data-layer]';
const parts = 'form, section, aside, [role="dialog"], main';

/** A step of the keyboard's way: where it was, and what that lay in. */
type Step = { at: HTMLElement; layer: Element | null; within: Element[] };

const mostSteps = 30;

/** Long enough for a dialog or a new page to have taken the keyboard itself. */
const settling = 40;

function ancestorsOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let one = element.parentElement; one; one = one.parentElement) found.push(one);
  return found;
}

const canTake = (element: Element) => element.isConnected && element.checkVisibility({ visibilityProperty: true });

/** A part of the page takes the keyboard as long as it is there. */
function land(part: HTMLElement): void {
  const given = !part.hasAttribute('tabindex');
  if (given) part.tabIndex = -1;
  part.focus({ preventScroll: true });
  if (given) part.addEventListener('blur', () => part.removeAttribute('tabindex'), { once: true });
}

/** Watches a page until the answer is called. */
export function keepFocus(page: Document): () => void {
  const way: Step[] = [];
  let timer = 0;

  const lost = () => {
    timer = 0;
    const last = way.at(-1);
    if (!last || last.at === page.body || (page.activeElement !== page.body && page.activeElement !== null)) return;
    if (canTake(last.at)) {
      if (!last.at.matches(':disabled')) last.at.focus({ preventScroll: true });
      return;
    }
    way.pop();
    if (last.layer && !canTake(last.layer)) {
      const before = way.findLast(({ at, layer }) => layer !== last.layer && canTake(at));
      if (before?.at === page.body) return;
      if (before) return before.at.focus({ preventScroll: true });
    }
    const part = last.within.find((one): one is HTMLElement => one instanceof HTMLElement && canTake(one) && one.matches(parts));
    if (part) land(part);
  };
  const came = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target === page.body) return;
    way.push({ at: target, layer: target.closest(layers), within: ancestorsOf(target) });
    if (way.length > mostSteps) way.shift();
  };
  /** A press beside everything lets go of the keyboard on purpose. */
  const left = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null || !(target instanceof HTMLElement) || way.at(-1)?.at !== target || !page.hasFocus()) return;
    queueMicrotask(() => {
      const free = target.isConnected && !target.matches(':disabled') && page.activeElement === page.body;
      if (free) way.push({ at: page.body, layer: null, within: [] });
    });
  };
  const watcher = new MutationObserver(() => {
    timer ||= window.setTimeout(lost, settling);
  });
  watcher.observe(page.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  page.addEventListener('focusin', came);
  page.addEventListener('focusout', left);
  return () => {
    window.clearTimeout(timer);
    watcher.disconnect();
    page.removeEventListener('focusin', came);
    page.removeEventListener('focusout', left);
  };
}
