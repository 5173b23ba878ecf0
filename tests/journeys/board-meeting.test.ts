/** A board member reads a plan, compares it with another, opens a figure into the properties behind it, and prints the pack. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityViolations, downloaded, launch, printed, visit } from './driver.ts';
import { paperText } from './paper-text.ts';
import { address } from './served.ts';

describe('the board', () => {
  let browser: Awaited<ReturnType<typeof launch>>;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test('reads a plan, opens a figure and finds that its properties add up to it', async () => {
    const { page, errors, close } = await visit(browser, `${address}/board?scenario=swale-remodelled`);
    await page.getByRole('heading', { name: 'Swale remodelled estate' }).waitFor();
    await page.getByRole('button', { name: /^Annual revenue saving ≈£1\.3m a year.*50% of the ≈?£2\.6m a year baseline/ }).click();
    const drawer = page.getByRole('dialog', { name: 'Annual revenue saving' });
    await drawer.getByRole('row', { name: /^Total/ }).waitFor();
    const pounds = async (text: string | null) => Number((text ?? '').replaceAll(/[^\d.−]/g, '').replace('−', '-'));
    const amounts = await Promise.all((await drawer.locator('tbody tr td:last-child').allTextContents()).map(pounds));
    const total = amounts.pop() ?? 0;
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(total, 2);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: /^Gross capital receipts/ }).click();
    const property = page.getByRole('dialog', { name: 'Gross capital receipts' }).getByRole('link').first();
    const name = (await property.textContent()) ?? '';
    await property.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  test('takes a chart home as a drawing and as numbers that are those of its table', async () => {
    const { page, errors, close } = await visit(browser, `${address}/board?scenario=swale-remodelled`);
    const chart = page.getByRole('figure', { name: /^Year by year/ });
    await chart.getByRole('img', { name: /^Bars for 10 years/ }).waitFor();
    const svg = await downloaded(page, () => chart.getByRole('button', { name: 'Download “Year by year” as SVG' }).click());
    expect(svg.name).toMatch(/\.svg$/);
    expect(svg.text).toMatch(/^<svg[\s\S]*Receipts[\s\S]*<\/svg>\s*$/);
    const csv = await downloaded(page, () => chart.getByRole('button', { name: 'Download “Year by year” as CSV' }).click());
    expect(csv.name).toMatch(/\.csv$/);
    await chart.getByRole('button', { name: 'Table of “Year by year”' }).click();
    const rows = chart.getByRole('table').locator('tbody tr');
    await rows.nth(9).waitFor();
    expect(csv.text.trim().split(/\r?\n/)).toHaveLength((await rows.count()) + 1);
    const years = await rows.getByRole('rowheader').allTextContents();
    for (const year of years) expect(csv.text).toContain(year);
    expect(await accessibilityViolations(page)).toEqual([]);
    await chart.getByRole('button', { name: 'Chart of “Year by year”' }).click();
    await chart.getByRole('img', { name: /^Bars for 10 years/ }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  test('puts two plans side by side in rows with the difference, and keeps the choice in the address', async () => {
    const { page, errors, close } = await visit(browser, `${address}/board?scenario=swale-remodelled`, { theme: 'dark' });
    await page.getByRole('button', { name: 'Compare scenarios' }).click();
    await page.getByRole('checkbox', { name: 'Tunbridge Wells hub' }).check();
    const saving = page.getByRole('table', { name: /^Headline figures/ }).getByRole('row', { name: /^Annual revenue saving/ });
    await saving.waitFor();
    expect(await saving.textContent()).toMatch(/≈£1\.3m a year.*£1\.1m a year.*−£\d+k a year$/);
    expect(page.url()).toContain('scenario=swale-remodelled');
    expect(page.url()).toContain('beside=tunbridge-wells-hub');
    await page.keyboard.press('Escape');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('shows the numbers of a chart as a table and by another sharing rule, in place', async () => {
    const { page, errors, close } = await visit(browser, `${address}/board?scenario=swale-remodelled`, { size: 'phone' });
    await page.getByRole('button', { name: 'Table of “Saved or paid every year”' }).click();
    const table = page.getByRole('table', { name: 'Saved or paid every year' });
    const asPlanned = await table.textContent();
    await page.getByText('By benefit received').click();
    await expect.poll(() => table.textContent()).not.toBe(asPlanned);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('prints on A4 and A3: every section, the map drawn in lines, and no buttons', async () => {
    const { page, close } = await visit(browser, `${address}/board?scenario=swale-remodelled`, { theme: 'dark' });
    await page.getByRole('img', { name: /pays back in/ }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('img', { name: 'Map of the hubs of Swale remodelled estate' }).waitFor();
    for (const section of [
      'Cash flow',
      'From gross to net',
      'Before and after',
      'Who saves and who pays',
      'Hubs',
      'Checks',
      'What the figures rest on',
    ])
      expect(await page.getByRole('heading', { name: section, exact: true }).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Compare scenarios' }).isVisible()).toBe(false);
    for (const [paper, most] of [
      ['A4', 8],
      ['A3', 6],
    ] as const) {
      const { pages, text } = paperText(await printed(page, paper));
      expect(pages).toBeGreaterThanOrEqual(2);
      expect(pages).toBeLessThanOrEqual(most);
      for (const words of [
        'Swaleremodelledestate',
        'Annualrevenuesaving',
        '≈£1.3mayear',
        'Netcapitalreceipt',
        'Sheernessmulti-agencyoffice',
      ])
        expect(text).toContain(words);
      expect(text).toMatch(/Page1of\d/);
      expect(text).not.toContain('Comparescenarios');
    }
    await close();
  });
});
