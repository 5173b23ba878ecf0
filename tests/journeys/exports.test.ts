/** Whoever acts on the estate takes it out as a list: exactly the rows on the page, in columns of their own choosing, whole or not at all. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRows, openGiven } from '../given/given-file.ts';
import { partsOf } from '../given/read-workbook.ts';
import {
  accessibilityViolations,
  chromiumPath,
  colourViolations,
  cutOff,
  downloaded,
  dragAcross,
  hasFocus,
  holdBack,
  launch,
  type Page,
  turnDark,
  visit,
} from './driver.ts';
import { lossesOf } from './reflow.ts';
import { address } from './served.ts';

const exportIt = (page: Page) => page.getByRole('button', { name: /^Export \d/ });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Export the register' });
const format = (page: Page, name: RegExp) => page.getByRole('radio', { name });
const order = (page: Page) => page.getByRole('region', { name: 'Columns in the file, in this order' });
const inOrder = async (page: Page) =>
  (await order(page).getByRole('listitem').allInnerTexts()).map((text) => text.replace(/^\s*\d+\s*/, '').trim());

async function countOnPage(page: Page): Promise<number> {
  const said =
    (await page
      .getByText(/^[\d,]+ propert(y|ies)$/)
      .first()
      .textContent()) ?? '';
  return Number(said.replace(/\D/g, ''));
}

/** Text, and all rows of the first sheet under it. */
async function readBack(name: string, bytes: Buffer): Promise<{ head: readonly string[]; rows: (readonly string[])[] }> {
  const [head = [], ...rows] = (await allRows(await openGiven(name, bytes))).map(({ cells }) => cells);
  return { head, rows };
}

describe.runIf(chromiumPath())('exports', () => {
  let browser: Awaited<ReturnType<typeof launch>>;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test('a liaison takes out exactly what the filter leaves, in the columns and the order that they chose, as a workbook and as CSV', async () => {
    const { page, errors, close } = await visit(browser, `${address}/register?dis=Swale&sort=-floor-area`, { as: 'liaison' });
    await page.getByRole('columnheader', { name: 'Name' }).waitFor();
    const count = await countOnPage(page);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByText(`Exactly the ${count} properties of this filter: in Swale.`).waitFor();
    await page.getByText('by floor area, most first').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);

    await page.getByRole('button', { name: /^Choose columns/ }).click();
    for (const name of ['District', 'Holder', 'Tenure', 'Use', 'Completeness', 'Figure basis', 'Disposal value'])
      await page.getByRole('button', { name: `Take ${name} out` }).click();
    await page.getByRole('checkbox', { name: 'UPRN' }).check();
    const up = page.getByRole('button', { name: 'Move UPRN up' });
    await up.focus();
    for (let press = 0; press < 6; press += 1) await page.keyboard.press('Enter');
    expect(await hasFocus(up)).toBe(true);
    await page.getByText('UPRN is 1 of 5.').waitFor({ state: 'attached' });
    const chosen = ['UPRN', 'Reference', 'Name', 'Floor area (m²)', 'Running cost (£ a year)'];
    expect(await inOrder(page)).toEqual(chosen);
    const shown = page.getByRole('table', { name: 'The first rows of the file' });
    await expect.poll(() => shown.getByRole('columnheader').allTextContents()).toEqual(chosen);
    expect(await accessibilityViolations(page)).toEqual([]);

    const workbook = await downloaded(page, () => exportIt(page).click());
    const read = await readBack(workbook.name, workbook.bytes);
    expect(read.head).toEqual(chosen);
    expect(read.rows).toHaveLength(count);
    const areas = read.rows.map((row) => row[3] ?? '').filter((area) => area !== '');
    expect(areas.map(Number)).toEqual(areas.map(Number).toSorted((a, b) => b - a));
    await page.getByText(`${workbook.name},`).waitFor();

    await format(page, /^CSV/).click();
    const zip = await downloaded(page, () => exportIt(page).click());
    const parts = await partsOf(zip.bytes);
    const [list = ''] = [...parts.keys()].filter((name) => /\d\.csv$/.test(name));
    const csv = await readBack(list, Buffer.from(parts.get(list) ?? ''));
    expect(csv.head).toEqual(chosen);
    expect(csv.rows.map((row) => row[1])).toEqual(read.rows.map((row) => row[1]));
    expect([...parts].find(([name]) => /about/.test(name))?.[1]).toContain(`"Rows","${count}"`);

    await page.getByRole('checkbox', { name: /in one ZIP/ }).uncheck();
    const plain = await downloaded(page, () => exportIt(page).click());
    expect(plain.text).toBe(parts.get(list));
    expect(errors).toEqual([]);
    await close();
  });

  test('columns are dragged, each step is taken back, and the next export begins as the last went out', async () => {
    const { page, errors, close } = await visit(browser, `${address}/register?export=register`, { as: 'liaison' });
    await page.getByRole('button', { name: /^Choose columns/ }).click();
    const before = await inOrder(page);
    const list = order(page).getByRole('list');
    const lines = order(page).getByRole('listitem');
    const [frame, first, third] = [await list.boundingBox(), await lines.nth(0).boundingBox(), await lines.nth(2).boundingBox()];
    if (!frame || !first || !third) throw new Error('The columns are not on the screen.');
    const share = (y: number) => (y - frame.y) / frame.height;
    await dragAcross(list, [14 / frame.width, share(first.y + 12)], [14 / frame.width, share(third.y + third.height - 4)]);
    const after = [before[1], before[2], before[0], ...before.slice(3)];
    await expect.poll(() => inOrder(page)).toEqual(after);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => inOrder(page)).toEqual(before);
    await page.getByRole('checkbox', { name: 'Money: every column' }).check();
    await expect.poll(async () => (await inOrder(page)).length).toBeGreaterThan(before.length);
    const wider = await inOrder(page);
    await format(page, /^GeoJSON/).click();
    const map = await downloaded(page, () => exportIt(page).click());
    const { features } = JSON.parse(map.text) as { features: unknown[] };
    await page.getByRole('button', { name: 'Close', exact: true }).last().click();
    expect(features).toHaveLength(await countOnPage(page));

    await page.reload();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    expect(await format(page, /^GeoJSON/).getAttribute('aria-checked')).toBe('true');
    await page.getByRole('button', { name: /^Choose columns/ }).click();
    expect(await inOrder(page)).toEqual(wider);
    expect(errors).toEqual([]);
    await close();
  });

  test('what fails says so and keeps what was chosen; what takes long can be stopped', async () => {
    const { page, close } = await visit(browser, `${address}/register?dis=Swale&export=register`, { as: 'liaison' });
    const back = await cutOff(page, '/api/exports/');
    await exportIt(page).click();
    await page.getByRole('alert').filter({ hasText: 'The server did not answer' }).waitFor();
    await back();
    const letGo = await holdBack(page, '/api/exports/');
    await exportIt(page).click();
    await page.getByText('The server is making the list…').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await exportIt(page).waitFor();
    letGo();
    expect((await downloaded(page, () => exportIt(page).click())).name).toMatch(/\.xlsx$/);
    await close();
  });

  test('a filter that leaves nothing leads back to one that does; a member of the board is offered no export', async () => {
    const { page, errors, close } = await visit(browser, `${address}/register?q=nothingiscalledthis&export=register`, { as: 'liaison' });
    await dialog(page).getByText('Nothing is left by this filter').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Clear all filters' }).click();
    await page.getByText(/^All [\d,]+ properties of the register\.$/).waitFor();
    expect(errors).toEqual([]);
    await close();

    const board = await visit(browser, `${address}/register?export=register`, { as: 'board' });
    await board.page.getByRole('columnheader', { name: 'Name' }).waitFor();
    expect(await board.page.getByRole('button', { name: /^Export/ }).count()).toBe(0);
    expect(await board.page.getByRole('dialog').count()).toBe(0);
    await board.close();
  });

  test('on a phone, in either theme, nothing is cut off', async () => {
    const { page, errors, close } = await visit(browser, `${address}/register?export=register`, { as: 'liaison', size: 'phone' });
    await page.getByRole('combobox', { name: 'Layout' }).selectOption({ label: 'Every column' });
    await page.getByRole('button', { name: /^Choose columns/ }).click();
    await page.getByRole('table', { name: 'The first rows of the file' }).waitFor();
    expect(await lossesOf(page)).toEqual([]);
    expect(await accessibilityViolations(page)).toEqual([]);
    await turnDark(page);
    expect(await colourViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});
