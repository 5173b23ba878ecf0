/** What a page loses in a small window or with wider letters: what scrolls sideways outside a table and the map, and words that are cut off. */
import type { Page } from './driver.ts';

/** Windows that stand for 320 pixels, for twice and for four times enlarged on a screen of 1440 by 900. */
export const smallWindows = [
  { width: 320, height: 640 },
  { width: 720, height: 450 },
  { width: 360, height: 225 },
] as const;

/** The text spacing that WCAG 1.4.12 asks a page to bear. */
export async function widenText(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body *:not(svg, svg *)')) {
      element.style.setProperty('line-height', '1.5', 'important');
      element.style.setProperty('letter-spacing', '0.12em', 'important');
      element.style.setProperty('word-spacing', '0.16em', 'important');
    }
  });
}

/** One line for each loss. A word may be cut where its whole is in a title, as in the cells of the register. */
export const lossesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}”`;
    const losses: string[] = [];
    const over = document.documentElement.scrollWidth - window.innerWidth;
    if (over > 0) losses.push(`the page scrolls sideways by ${over}`);
    for (const element of document.querySelectorAll('body *:not(svg, svg *, canvas, script, option)')) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const across = element.scrollWidth - element.clientWidth;
      const down = element.scrollHeight - element.clientHeight;
      const told = element.closest('[title], .visually-hidden') ?? element.querySelector(':scope > [title]');
      if (!element.checkVisibility() || element.clientWidth === 0 || element.textContent.trim() === '' || told) continue;
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      if (overflowX !== 'visible' && !cuts(overflowX) && across > 1 && !element.querySelector('table'))
        losses.push(`${nameOf(element)} scrolls sideways by ${across}`);
      if (cuts(overflowX) && across > 1) losses.push(`${nameOf(element)} is cut by ${across} across`);
      if (cuts(overflowY) && down > 2) losses.push(`${nameOf(element)} is cut by ${down} down`);
    }
    return losses;
  });
