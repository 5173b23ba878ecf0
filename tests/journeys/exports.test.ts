/** Whoever acts on the estate takes it out as a list: exactly the rows on the page, in columns of their own choosing, whole or not at all. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRows, openGiven } from '../given/given-file.ts';
import { partsOf } from '../given/read-workbook.ts';
import {
  accessibilityViolations,
  asked,
  chromiumPath,
  colourViolations,
  cutOff,
  downloaded,
  dragAcross,
  hasFocus,
  holdBack,
  launch,
  type Page,
  told,
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

type Kept = { property: { id: string; version: number } & Record<string, unknown> };

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

  test('a layout is kept under a name, found again, renamed, taken away and had back', async () => {
    const { page, errors, close } = await visit(browser, `${address}/register?dis=Swale&export=register`, { as: 'liaison' });
    const layout = page.getByRole('combobox', { name: 'Layout' });
    const chosen = () => layout.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.label);
    const ownNamed = (name: string) => layout.getByRole('option', { name, exact: true }).count();
    await page.getByRole('button', { name: /^Choose columns/ }).click();
    await page.getByRole('button', { name: 'Take Reference out' }).click();
    await page.getByRole('button', { name: 'Move District up' }).click();
    const kept = await inOrder(page);
    expect(kept.slice(0, 2)).toEqual(['District', 'Name']);
    await page.getByRole('button', { name: 'Save under a name' }).click();
    const name = page.getByRole('textbox', { name: 'Name of the new layout' });
    await expect.poll(() => hasFocus(name)).toBe(true);
    await name.fill('Columns of the table');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'Give another name' }).waitFor();
    await name.fill('For the agents');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(chosen).toBe('For the agents');

    await page.reload();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await layout.selectOption({ label: 'For the agents' });
    await page.getByRole('button', { name: /^Choose columns/ }).click();
    expect(await inOrder(page)).toEqual(kept);
    expect((await readBack('list.xlsx', (await downloaded(page, () => exportIt(page).click())).bytes)).head[0]).toBe('District');
    await page.getByRole('button', { name: 'More for the layout For the agents' }).click();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Rename or share' }).click();
    await page.getByRole('textbox', { name: 'Name of the layout' }).fill('For the selling agents');
    await page.getByRole('checkbox', { name: 'For everybody who may export' }).check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(chosen).toBe('For the selling agents');

    const officer = await visit(browser, `${address}/register?export=register`, { as: 'county' });
    await officer.page.getByRole('combobox', { name: 'Layout' }).selectOption({ label: 'For the selling agents (Disposals liaison)' });
    await officer.page.getByRole('button', { name: /^Choose columns/ }).waitFor();
    expect(await officer.page.getByRole('button', { name: /^More for the layout/ }).count()).toBe(0);
    await officer.close();

    await page.getByRole('button', { name: 'More for the layout For the selling agents' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await page.getByText('The layout For the selling agents was removed.').waitFor();
    await expect.poll(() => ownNamed('For the selling agents')).toBe(0);
    expect(await inOrder(page)).toEqual(kept);
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(chosen).toBe('For the selling agents');
    expect(errors.filter((error) => !error.includes('400'))).toEqual([]);
    await close();
  });

  test('after an officer has changed a record, its changes alone go out, named', async () => {
    const { page, errors, close } = await visit(browser, `${address}/register?q=Teynham&export=register`, { as: 'liaison' });
    await page.getByText('There is none yet.').waitFor();
    const whole = await readBack('list.xlsx', (await downloaded(page, () => exportIt(page).click())).bytes);
    await page.getByText('nothing has changed since').waitFor();
    expect(await page.getByRole('radio', { name: /^Only what changed/ }).isDisabled()).toBe(true);

    const reference = whole.rows[0]?.[0] ?? '';
    const found = await asked<{ id: string }[]>(address, 'search.find', { text: reference, limit: 1 });
    const { property } = await asked<Kept>(address, 'property.get', { id: found[0]?.id });
    const { id, version, archived: _archived, ...draft } = property;
    const renamed = await told<{ version: number }>(address, 'property.edit', {
      id,
      version,
      draft: { ...draft, name: 'Teynham hall of the journey' },
    });

    await page.reload();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByText('1 changed since').waitFor();
    await page.getByRole('radio', { name: /^Only what changed/ }).check();
    await page.getByRole('button', { name: 'Export 1 change' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    const changes = await readBack(
      'list.xlsx',
      (await downloaded(page, () => page.getByRole('button', { name: 'Export 1 change' }).click())).bytes,
    );
    expect(changes.head.slice(0, 2)).toEqual(['Change', 'What changed']);
    expect(changes.rows).toHaveLength(1);
    expect(changes.rows[0]?.slice(0, 3)).toEqual(['Changed', expect.stringContaining('became “Teynham hall of the journey”'), reference]);
    await told(address, 'property.edit', { id, version: renamed.version, draft });
    expect(errors).toEqual([]);
    await close();
  });

  test('the disposal list goes out as its page shows it, whole or of one plan, each line in its place', async () => {
    const { page, errors, close } = await visit(browser, `${address}/disposals?shown=table&export=disposals`, { as: 'liaison' });
    type Lines = {
      entries: { property: { name: string }; disposal: { stage: string } | null }[];
      scenarios: { id: string; name: string }[];
    };
    const { entries, scenarios } = await asked<Lines>(address, 'disposal.list', {}, 'liaison');
    await page.getByText(`All ${entries.length} disposals of the list.`).waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: /^Expected receipt.*known for/ })
      .waitFor();
    expect(new URL(page.url()).search).toBe('?shown=table');
    expect(await accessibilityViolations(page)).toEqual([]);
    const taken = async () => {
      const { head, rows } = await readBack('list.xlsx', (await downloaded(page, () => exportIt(page).click())).bytes);
      const at = head.indexOf('Property');
      return rows.map((row) => row[at]);
    };
    expect(await taken()).toEqual(entries.map(({ property: { name } }) => name));
    await page.keyboard.press('Escape');

    const plan = scenarios[0];
    await page.getByRole('combobox', { name: 'From which plan' }).selectOption({ label: plan?.name ?? '' });
    const ofPlan = await asked<Lines>(address, 'disposal.list', { scenario: plan?.id }, 'liaison');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByText(`All ${ofPlan.entries.length} disposals of the plan “${plan?.name}”.`).waitFor();
    expect(await taken()).toEqual(ofPlan.entries.map(({ property: { name } }) => name));
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
