/** A board member reads a plan, compares it with another, opens a figure into the properties behind it, and prints the pack. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { accessibilityViolations, chromiumPath, launch, visit } from './driver.ts';

const address = inject('address');

describe.runIf(chromiumPath())('the board', () => {
  let browser: Awaited<ReturnType<typeof launch>>;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test('reads a plan, opens a figure and finds that its properties add up to it', async () => {
    const { page, errors, close } = await visit(browser, `${address}/board`);
    await page.getByRole('heading', { name: 'Swale remodelled estate' }).waitFor();
    await page.getByRole('button', { name: /^Annual revenue saving ≈£1\.3m a year.*50% of the £2\.6m a year baseline/ }).click();
    const drawer = page.getByRole('dialog', { name: 'Annual revenue saving' });
    await drawer.getByRole('row', { name: /^Total/ }).waitFor();
    const pounds = async (text: string | null) => Number((text ?? '').replaceAll(/[^\d.−]/g, '').replace('−', '-'));
    const amounts = await Promise.all((await drawer.locator('tbody tr td:last-child').allTextContents()).map(pounds));
    const total = amounts.pop() ?? 0;
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(total, 2);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    expect(errors).toEqual([]);
    await close();
  });

  test('puts two plans side by side in rows with the difference, and keeps the choice in the address', async () => {
    const { page, errors, close } = await visit(browser, `${address}/board`, { theme: 'dark' });
    await page.getByRole('button', { name: 'Compare scenarios' }).click();
    await page.getByRole('checkbox', { name: 'Tunbridge Wells hub' }).check();
    const saving = page.getByRole('row', { name: /^Annual revenue saving/ });
    await saving.waitFor();
    expect(await saving.textContent()).toMatch(/≈£1\.3m a year.*£1\.1m a year.*−£\d+k a year$/);
    expect(page.url()).toContain('beside=swale-remodelled.tunbridge-wells-hub');
    await page.keyboard.press('Escape');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('shows the numbers of a chart as a table and by another sharing rule, in place', async () => {
    const { page, errors, close } = await visit(browser, `${address}/board`, { size: 'phone' });
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
    const { page, close } = await visit(browser, `${address}/board`, { theme: 'dark' });
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
    const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(6);
    expect(pages(await page.pdf({ format: 'A3', landscape: true }))).toBeLessThanOrEqual(5);
    await close();
  });
});
