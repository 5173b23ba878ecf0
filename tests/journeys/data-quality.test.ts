/** Officers find what is wrong with the register's data and put it right: from a score to its list to an edit of many, gaps filled by estimate, and records that are one property merged; all of it is taken back by one click. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityViolations, asked, chromiumPath, hasFocus, launch, type Page, told, visit } from './driver.ts';
import { address } from './served.ts';

type Kept = { property: { id: string; version: number; archived: boolean; condition: string | null } & Record<string, unknown> };
type Listed = { count: number; rows: { property: { id: string } }[] };

const kept = async (id: string) => (await asked<Kept>(address, 'property.get', { id })).property;

/** The number that a link or a line of text begins with. */
const numberIn = (text: string | null): number => Number(/[\d,]+/.exec(text ?? '')?.[0].replaceAll(',', '') ?? Number.NaN);

const undo = (page: Page) => page.getByRole('alert').getByRole('button', { name: 'Undo' }).last().click();

describe.runIf(chromiumPath())('data quality', () => {
  let browser: Awaited<ReturnType<typeof launch>>;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test('every number of a score opens the list of exactly those properties', async () => {
    const { page, errors, close } = await visit(browser, `${address}/data?ten=freehold`, { as: 'board' });
    const numbers = page.getByRole('link', { name: /: open the list$/ });
    await page.getByRole('heading', { name: 'What is looked at' }).waitFor();
    for (const by of ['By organisation', 'By district', 'By field']) {
      await page.getByText(by, { exact: true }).click();
      await page.getByRole('table', { name: `Scores ${by.toLowerCase()}` }).waitFor();
    }
    await page.getByText('By district', { exact: true }).click();
    const count = await numbers.count();
    expect(count).toBeGreaterThan(20);
    for (const at of [0, 1, Math.floor(count / 2), count - 1]) {
      await numbers.nth(at).waitFor();
      const stated = numberIn(await numbers.nth(at).textContent());
      await numbers.nth(at).click();
      await page.getByRole('heading', { level: 1, name: 'Register' }).waitFor();
      await expect
        .poll(async () =>
          numberIn(
            await page
              .getByText(/^[\d,]+ propert(y|ies)$/)
              .first()
              .textContent(),
          ),
        )
        .toBe(stated);
      expect(page.url()).toContain('ten=freehold');
      await page.goBack();
      await page.getByRole('heading', { name: 'What is looked at' }).waitFor();
    }
    expect(errors).toEqual([]);
    await close();
  });

  test('from a score to its list, to an edit of many with a preview, and back', async () => {
    const { page, errors, close } = await visit(browser, `${address}/data?org=kcc&dis=Swale`);
    await page
      .getByRole('link', { name: /with a warning: open the list$/ })
      .first()
      .click();
    await page.getByRole('checkbox', { name: 'Select every property listed' }).click();
    await page.getByRole('button', { name: /^Edit [\d,]+ properties$/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Field').selectOption({ label: 'Condition' });
    await dialog.getByLabel('New value').selectOption({ label: 'C poor' });
    await dialog.getByText(/change, |change\./).waitFor();
    expect(await dialog.getByRole('region', { name: 'Preview' }).textContent()).toContain('C poor');
    expect(await accessibilityViolations(page)).toEqual([]);
    const listed = await asked<Listed>(address, 'estate.list', {
      filter: {
        organisations: ['kcc'],
        districts: ['Swale'],
        issues: ['no-uprn', 'no-floor-area', 'no-running-cost', 'no-site-area', 'no-use', 'no-district', 'no-lease-end'],
      },
      sort: { column: 'name', direction: 'ascending' },
      offset: 0,
      limit: 500,
    });
    const before = await Promise.all(listed.rows.slice(0, 12).map(({ property }) => kept(property.id)));
    await dialog.getByRole('button', { name: /^Change [\d,]+ propert/ }).click();
    await page.getByText(/^Condition set for/).waitFor();
    expect(await Promise.all(before.map(async ({ id }) => (await kept(id)).condition))).toEqual(before.map(() => 'C'));
    await undo(page);
    await page.getByText(/as before\./).waitFor();
    expect(await Promise.all(before.map(async ({ id }) => (await kept(id)).condition))).toEqual(before.map(({ condition }) => condition));
    expect(errors).toEqual([]);
    await close();
  });

  test('what is wrong with a property is said on its page, with the way to the field that mends it', async () => {
    const listed = await asked<Listed>(address, 'estate.list', {
      filter: { organisations: ['kcc'], issues: ['no-floor-area'] },
      sort: { column: 'name', direction: 'ascending' },
      offset: 0,
      limit: 1,
    });
    const id = listed.rows[0]?.property.id ?? '';
    const { page, errors, close } = await visit(browser, `${address}/register/${id}`);
    const issues = page.getByRole('list', { name: 'To put right' });
    await issues.getByText('No floor area is recorded.').waitFor();
    await issues.getByRole('link', { name: 'Put right: No floor area is recorded.' }).click();
    const field = page.getByRole('textbox', { name: 'Floor area, m²', exact: true });
    await field.first().waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-floorArea-value');
    expect(errors).toEqual([]);
    await close();
  });

  test('gaps are filled by estimate, marked as such, and emptied again', async () => {
    const { page, errors, close } = await visit(browser, `${address}/data/estimates?org=kcc&dis=Swale`);
    const total = async () => numberIn(await page.getByText(/^[\d,]+ can be filled in/).textContent());
    await page.getByText(/^[\d,]+ can be filled in/).waitFor();
    const gaps = await total();
    expect(gaps).toBeGreaterThan(1);
    const box = page.getByRole('checkbox', { name: /^Choose (?!every)/ }).first();
    await box.check();
    const name = ((await box.getAttribute('aria-label')) ?? '').replace('Choose ', '');
    await page.getByRole('button', { name: 'Fill in the 1 chosen' }).click();
    await page.getByText('1 estimate of running cost filled in.').waitFor();
    await expect.poll(total).toBe(gaps - 1);
    await page.getByRole('button', { name: `Fill in all ${gaps - 1}` }).click();
    await page.getByText(`${gaps - 1} ${gaps === 2 ? 'estimate' : 'estimates'} of running cost filled in.`).waitFor();
    await expect.poll(total).toBe(0);
    expect(await accessibilityViolations(page)).toEqual([]);

    await page.goto(`${address}/register?org=kcc&dis=Swale&q=${encodeURIComponent(name)}`);
    await page
      .getByRole('row', { name: new RegExp(`^Select ${name}`) })
      .getByText('≈')
      .first()
      .waitFor();

    await page.goto(`${address}/data/estimates?org=kcc&dis=Swale`);
    await page.getByRole('button', { name: /^Remove all [\d,]+ estimates of running cost$/ }).click();
    await page.getByText(`${gaps} estimates of running cost removed.`).waitFor();
    await expect.poll(total).toBe(gaps);
    await undo(page);
    await page.getByText('The estimates are there again.').waitFor();
    await expect.poll(total).toBe(0);
    await page.getByRole('button', { name: /^Remove all [\d,]+ estimates of running cost$/ }).click();
    await expect.poll(total).toBe(gaps);
    expect(errors).toEqual([]);
    await close();
  });

  test('two records of one property are compared, parted, merged and parted again', async () => {
    const library = { ...(await kept('p-00077')), uprn: '100061234567' };
    const add = (reference: string, name: string, more: object) =>
      told<{ id: string; version: number }>(address, 'property.add', { draft: { ...library, reference, name, ...more } });
    const one = await add('PAIR-1', 'Pair hall', { condition: null });
    const other = await add('PAIR-2', 'Pair hall annexe', { condition: 'D' });

    const { page, errors, close } = await visit(browser, `${address}/register?q=pair+hall`);
    await page.getByRole('link', { name: '2 may be counted twice' }).waitFor();
    await page.goto(`${address}/register/${other.id}`);
    await page.getByRole('link', { name: 'Compare with Pair hall' }).click();
    const pair = page.getByRole('article', { name: /Pair hall/ });
    await pair.getByText('Reference').waitFor();
    expect(await pair.getByText('PAIR-1').count()).toBeGreaterThan(0);
    expect(await accessibilityViolations(page)).toEqual([]);

    await pair.getByRole('button', { name: 'Different properties' }).click();
    await page.getByText('No pair of this property is to be decided').waitFor();
    await undo(page);
    await pair.waitFor();

    const left = await pair
      .getByRole('link', { name: /^Pair hall/ })
      .first()
      .textContent();
    const keepOne = left === 'Pair hall' ? 'The same: keep left' : 'The same: keep right';
    await pair.getByRole('button', { name: keepOne }).click();
    await expect.poll(() => pair.getByRole('radio', { name: /^Condition: .*D bad/ }).isChecked()).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
    await pair.getByRole('button', { name: /^Merge into/ }).click();
    await page.getByText('Merged into Pair hall.').waitFor();
    expect(await kept(one.id)).toMatchObject({ archived: false, condition: 'D', name: 'Pair hall' });
    expect(await kept(other.id)).toMatchObject({ archived: true });

    await page.goto(`${address}/data/duplicates?pairs=decided`);
    await page
      .getByRole('button', { name: /^Take back: .*Pair hall/ })
      .first()
      .click();
    await page.getByText(/are to be decided again/).waitFor();
    expect(await kept(one.id)).toMatchObject({ archived: false, condition: null });
    expect(await kept(other.id)).toMatchObject({ archived: false, condition: 'D' });
    for (const { id } of [one, other]) await told(address, 'property.archive', { id, version: (await kept(id)).version, archived: true });
    expect(errors).toEqual([]);
    await close();
  });

  test('the keyboard alone puts scores in order, finds the pages and goes between them', async () => {
    const { page, errors, close } = await visit(browser, `${address}/data`);
    const head = page.getByRole('columnheader', { name: 'Score' });
    await head.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
    await page.keyboard.press('Enter');
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: /^Find a property/ }).fill('estimates');
    await page
      .getByRole('button', { name: /^Estimates/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Estimates' }).waitFor();
    const tab = page.getByRole('navigation', { name: 'Data' }).getByRole('link', { name: 'Quality' });
    await tab.focus();
    expect(await hasFocus(tab)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Data quality' }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});
