/** An estates officer's journey over the map: draw, read the tray, share the link, go by keyboard through the list, group into a hub. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityViolations, launch, mapIdle, type Page, visit } from './driver.ts';
import { address } from './served.ts';

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const sittingbourne = '/?at=0.735,51.34,14';

async function drag(page: Page, from: [number, number], to: [number, number]) {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 4 });
  await page.mouse.move(...to, { steps: 4 });
  await page.mouse.up();
}

const selected = (page: Page) => page.getByRole('complementary', { name: /selected$/ });

test('what is drawn round is selected, stays selected while the map moves, and is in the link', async () => {
  const { page, errors, close } = await visit(browser, address + sittingbourne);
  await mapIdle(page);
  await page.getByRole('button', { name: 'Draw a rectangle' }).click();
  expect(await accessibilityViolations(page)).toEqual([]);
  await drag(page, [620, 220], [980, 560]);
  const heading = await selected(page).getByRole('heading', { level: 2 }).innerText();
  expect(heading).toMatch(/^\d+ selected$/);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await mapIdle(page);
  expect(await selected(page).getByRole('heading', { level: 2 }).innerText()).toBe(heading);

  const other = await visit(browser, page.url());
  await mapIdle(other.page);
  expect(await selected(other.page).getByRole('heading', { level: 2 }).innerText()).toBe(heading);
  expect(await selected(other.page).getByRole('list', { name: 'Properties selected' }).innerText()).toBe(
    await selected(page).getByRole('list', { name: 'Properties selected' }).innerText(),
  );
  await other.close();

  await page.keyboard.press('Escape');
  await selected(page).waitFor({ state: 'detached' });
  expect(page.url()).not.toContain('pick=');
  expect(errors).toEqual([]);
  await close();
});

test('the list says what the map says, and needs no pointer', async () => {
  const { page, errors, close } = await visit(browser, `${address}/?folded=filters`);
  await mapIdle(page);
  const legend = page.getByRole('region', { name: 'Legend' });
  await legend.getByRole('button', { name: 'County council' }).click();
  await page.getByRole('button', { name: 'List', exact: true }).click();
  const table = page.getByRole('table', { name: 'Properties on the map' });
  await table.waitFor();
  expect(await legend.getByRole('button', { name: 'County council' }).getAttribute('aria-pressed')).toBe('false');
  expect(await accessibilityViolations(page)).toEqual([]);

  const rows = table.getByRole('rowheader');
  await rows.nth(0).getByRole('button').focus();
  await page.keyboard.press('ArrowDown');
  const name = (await rows.nth(1).getByRole('button').locator('span').first().innerText()).trim();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'Property' }).getByRole('heading', { level: 3, name }).waitFor();
  await page.keyboard.press('Escape');
  await table.waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('a drawn area narrows the filter for the list too', async () => {
  const { page, close } = await visit(browser, `${address}${sittingbourne}&list=yes`);
  await mapIdle(page);
  const count = page.getByText(/^1 to \d+ of [\d,]+$/);
  const before = await count.innerText();
  await page.getByRole('button', { name: 'Draw a circle' }).click();
  await page.getByText('Filter', { exact: true }).click();
  await drag(page, [700, 420], [800, 470]);
  await expect.poll(() => count.innerText()).not.toBe(before);
  expect(page.url()).toContain('in=');
  await close();
});

test('a selection is grouped into a hub of the scenario in hand', async () => {
  const { page, errors, close } = await visit(browser, `${address}${sittingbourne}&scenario=thanet-deep-dive`);
  await mapIdle(page);
  await page.getByRole('button', { name: 'Draw a polygon' }).click();
  await page.mouse.click(620, 220);
  await page.mouse.click(980, 220);
  await page.mouse.click(980, 560);
  await page.keyboard.press('Enter');
  await selected(page).waitFor();
  await page.getByRole('button', { name: 'Group into hub' }).click();
  await page.getByRole('dialog', { name: 'Group into hub' }).waitFor();
  expect(page.url()).toContain('/plan/thanet-deep-dive');
  expect(errors).toEqual([]);
  await close();
});
