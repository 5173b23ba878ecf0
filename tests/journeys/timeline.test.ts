/** An officer moves a hub on the timeline by hand and by keys, sees what follows and what breaks, mends it, and sets a capital ceiling; nothing is saved. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityViolations, launch, visit } from './driver.ts';
import { address } from './served.ts';

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const timeline = `${address}/plan/swale-remodelled/timeline`;

describe('the timeline', () => {
  test('moves a hub with those who leave as it opens, marks what breaks, and mends it', async () => {
    const { page, errors, close } = await visit(browser, timeline);
    const hub = page.getByRole('slider', { name: 'Queenborough community hub' });
    const library = page.getByRole('slider', { name: 'Queenborough library', exact: true });
    await hub.waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await library.getAttribute('aria-valuenow')).toBe('2011');

    const box = await hub.boundingBox();
    if (!box) throw new Error('The hub has no bar.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 2 * box.width, y, { steps: 6 });
    const said = page.getByText(/opens in 2013-14, 2 years later/);
    await said.waitFor();
    expect(await said.textContent()).toMatch(/NPV .+peak funding .+/);
    expect(await page.getByText('Not saved').count()).toBe(0);
    await page.mouse.up();
    await page.getByText('Not saved').waitFor();
    expect(await library.getAttribute('aria-valuenow')).toBe('2013');

    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    expect(await library.getAttribute('aria-valuenow')).toBe('2011');

    await page.getByRole('button', { name: 'Hold Queenborough library where it is when its hub moves' }).click();
    await hub.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await hub.getAttribute('aria-valuetext')).toContain('opens in 2013-14');
    expect(await library.getAttribute('aria-valuetext')).toContain('Left before Queenborough community hub opens in 2013-14.');
    await page.getByText('1 property is left before a hub opens.').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Mend the order' }).click();
    await page.getByText('Nobody is left without a hub.').waitFor();
    expect(await library.getAttribute('aria-valuenow')).toBe('2012');

    await page.getByRole('textbox', { name: 'Every year' }).fill('£1m');
    await page.keyboard.press('Tab');
    await page
      .getByText(/Capital is over its ceiling in \d+ years/)
      .first()
      .waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  test('is a list too, and fits a phone', async () => {
    const { page, errors, close } = await visit(browser, timeline, { size: 'phone', theme: 'dark' });
    await page.getByRole('slider', { name: 'Queenborough community hub' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByText('List', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Year in which Queenborough community hub opens' }).selectOption('2012');
    await page.getByText(/Queenborough community hub opens in 2012-13, 1 year later/).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('shows the Board its years without a way to move them', async () => {
    const { page, errors, close } = await visit(browser, timeline, { as: 'board' });
    const hub = page.getByRole('slider', { name: 'Queenborough community hub' });
    await hub.focus();
    await page.keyboard.press('ArrowRight');
    expect(await hub.getAttribute('aria-valuenow')).toBe('2011');
    expect(await page.getByRole('button', { name: 'Mend the order' }).count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });
});
