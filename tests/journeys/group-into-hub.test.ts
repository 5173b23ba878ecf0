/** An officer finds back offices on the map, groups them into a hub and saves the plan; the server's figures are the browser's to the penny. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Appraisal } from '../../shared/appraisal/appraisal.ts';
import { headlineState } from '../../shared/appraisal/headline.ts';
import { formatPounds } from '../../shared/money.ts';
import { accessibilityViolations, asked, dragAcross, launch, mapIdle, type Page, visit } from './driver.ts';
import { address } from './served.ts';

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const shownInFull = {
  annualSaving: 'Annual revenue saving',
  grossReceipt: 'Gross capital receipts',
  delivery: 'Cost of delivery',
  netReceipt: 'Net capital receipt (excluding relocation)',
  netAfterRelocation: 'Net capital receipt after relocation',
  netPresentValue: 'Net present value',
} as const;
type Figure = keyof typeof shownInFull;
const figures = Object.keys(shownInFull) as Figure[];

/** The headline figures as the planner states them to the penny. */
async function figuresOn(page: Page): Promise<Record<Figure, string>> {
  const list = page.getByRole('list', { name: 'What the plan comes to' });
  const read = async (figure: Figure) => {
    const button = list.getByRole('button', { name: new RegExp(`^${shownInFull[figure].replaceAll(/[()]/g, '.')}`) });
    const exact = button.locator('[title^="£"], [title^="−£"]');
    return [figure, (await exact.count()) === 0 ? '—' : ((await exact.first().getAttribute('title')) ?? '')] as const;
  };
  return Object.fromEntries(await Promise.all(figures.map(read))) as Record<Figure, string>;
}

const inWords = (appraisal: Appraisal): Record<Figure, string> => ({
  annualSaving: `${formatPounds(appraisal.annualSaving, 'exact')} a year`,
  grossReceipt: headlineState('grossReceipt', appraisal) === 'unknown' ? '—' : formatPounds(appraisal.grossReceipt, 'exact'),
  delivery: formatPounds(appraisal.delivery.total, 'exact'),
  netReceipt: formatPounds(appraisal.netReceipt, 'exact'),
  netAfterRelocation: formatPounds(appraisal.netAfterRelocation, 'exact'),
  netPresentValue: formatPounds(appraisal.netPresentValue, 'exact'),
});

const countOf = (text: string | null) => Number(/([\d,]+)\s*$/.exec(text ?? '')?.[1]?.replaceAll(',', ''));

test('from the whole of Kent to a saved hub in Swale', async () => {
  const { page, errors, close } = await visit(browser, address);
  const filters = page.getByRole('complementary', { name: 'Filters' });
  const summary = page.getByRole('region', { name: 'Summary of the estate' });
  const option = (name: string) => filters.locator('label', { has: page.getByRole('checkbox', { name: new RegExp(`^${name}`) }) });
  await summary
    .getByRole('strong')
    .getByText(/^2,1\d\d properties$/)
    .waitFor();
  const freeholdsOfKent = countOf(await option('Freehold').textContent());

  await filters.getByRole('button', { name: 'District', exact: true }).click();
  await filters.getByRole('checkbox', { name: /^Swale/ }).check();
  await summary.getByRole('strong').getByText('211 properties').waitFor();
  await expect.poll(async () => countOf(await option('Freehold').textContent())).toBeLessThan(freeholdsOfKent);
  expect(countOf(await option('Thanet').textContent())).toBeGreaterThan(0);

  await filters.getByRole('button', { name: 'Component of service' }).click();
  const backOffices = countOf(await option('Back office').textContent());
  expect(backOffices).toBeGreaterThan(3);
  await filters.getByRole('checkbox', { name: /^Back office/ }).check();
  await summary.getByRole('strong').getByText(`${backOffices} properties`).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);

  await mapIdle(page);
  await page.getByRole('button', { name: 'Draw a rectangle' }).click();
  await dragAcross(page.getByRole('region', { name: /^Map of public property/ }), [0.24, 0.1], [0.85, 0.8]);
  const selection = page.getByRole('complementary', { name: /selected$/ });
  const chosen = selection.getByRole('list', { name: 'Properties selected' }).getByRole('listitem');
  await chosen.first().waitFor();
  await expect.poll(() => chosen.count()).toBeGreaterThan(backOffices - 5);
  await selection
    .getByText(/£[\d.,]+(k|m)? a year/)
    .first()
    .waitFor();
  expect(await summary.getByRole('strong').textContent()).toBe(`${await chosen.count()} properties`);
  const members = await chosen.count();
  expect(await accessibilityViolations(page)).toEqual([]);

  await selection.getByRole('button', { name: 'Group into hub' }).click();
  await page.getByRole('menuitem', { name: 'Swale remodelled estate' }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('menuitem', { name: 'Start a new scenario' }).click();
  const starting = page.getByRole('dialog', { name: 'New scenario' });
  await starting.getByRole('textbox', { name: 'Name' }).fill('One roof for Swale');
  await expect.poll(() => starting.getByRole('checkbox', { name: 'Swale' }).isChecked()).toBe(true);
  expect(await accessibilityViolations(page)).toEqual([]);
  await starting.getByRole('button', { name: 'Start the scenario' }).click();
  await page.getByRole('textbox', { name: 'Name of the scenario' }).waitFor();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';

  const grouping = page.getByRole('dialog', { name: 'Group into hub' });
  await grouping.getByRole('heading', { name: `${members} members` }).waitFor();
  await grouping.getByRole('textbox', { name: 'Name' }).fill('Swale hub');
  await grouping.getByText(/^Choose where the hub will be/).waitFor();
  expect(await grouping.getByRole('button', { name: 'Add to the plan' }).isDisabled()).toBe(true);
  await grouping.getByRole('radiogroup', { name: 'Host' }).getByRole('radio').first().check();
  expect(await accessibilityViolations(page)).toEqual([]);
  await grouping.getByRole('button', { name: 'Add to the plan' }).click();
  await grouping.waitFor({ state: 'hidden' });

  const planned = await figuresOn(page);
  expect(planned.annualSaving).toMatch(/^£[\d,]+(\.\d\d)? a year$/);
  expect(planned.annualSaving).not.toBe('£0 a year');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(async () => (await figuresOn(page)).annualSaving).toBe('—');
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect.poll(() => figuresOn(page)).toEqual(planned);
  expect(await accessibilityViolations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved, version 2').waitFor();
  const stored = await asked<{ appraisal: Appraisal; scenario: { hubs: unknown[] } }>(address, 'scenario.appraisal', { id });
  expect(stored.scenario.hubs).toHaveLength(1);
  expect(planned).toEqual(inWords(stored.appraisal));

  await page.reload();
  await page.getByText('Saved, version 2').waitFor();
  await expect.poll(() => figuresOn(page)).toEqual(planned);
  await page.getByRole('button', { name: /^Annual revenue saving/ }).click();
  await page
    .getByRole('dialog', { name: 'Annual revenue saving' })
    .getByRole('row', { name: /^Together/ })
    .waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(errors.filter((error) => !/GL Driver/.test(error))).toEqual([]);
  await close();
});
