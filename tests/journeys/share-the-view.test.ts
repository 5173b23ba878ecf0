/** Whatever a person sets is in the address: a fresh visitor with the same address sees the same, and an address from before still opens. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityViolations, dragAcross, launch, mapIdle, type Page, visit } from './driver.ts';
import { address } from './served.ts';

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const mapOf = (page: Page) => page.getByRole('region', { name: /^Map of public property/ });
const filtersOf = (page: Page) => page.getByRole('complementary', { name: 'Filters' });
const summaryOf = (page: Page) => page.getByRole('region', { name: 'Summary of the estate' });
const trayOf = (page: Page) => page.getByRole('list', { name: 'Properties selected' });
const cameraIn = (address: string) => new URL(address).searchParams.get('at');

/** Everything on the page that a person set, as the page says it. */
async function seen(page: Page) {
  await mapIdle(page);
  await trayOf(page).getByRole('listitem').first().waitFor();
  return {
    chips: await page
      .getByRole('region', { name: 'Active filters' })
      .getByRole('button', { name: /^Remove filter/ })
      .allTextContents(),
    thanet: await filtersOf(page)
      .getByRole('checkbox', { name: /^Thanet/ })
      .isChecked(),
    leasehold: await filtersOf(page)
      .getByRole('checkbox', { name: /^Leasehold/ })
      .isChecked(),
    words: await filtersOf(page)
      .getByRole('textbox', { name: /^Words in the name/ })
      .inputValue(),
    colour: await page.getByRole('combobox', { name: 'Colour by' }).inputValue(),
    estimates: await summaryOf(page).getByRole('switch', { name: 'Include estimates' }).isChecked(),
    selection: await trayOf(page).getByRole('listitem').allTextContents(),
    summary: await summaryOf(page).getByRole('strong').textContent(),
  };
}

test('a filtered, coloured, selected and moved map is the same for a fresh visitor', async () => {
  const mine = await visit(browser, address);
  const { page } = mine;
  await filtersOf(page).getByRole('button', { name: 'District', exact: true }).click();
  await filtersOf(page)
    .getByRole('checkbox', { name: /^Thanet/ })
    .check();
  await filtersOf(page)
    .getByRole('checkbox', { name: /^Leasehold/ })
    .check();
  await filtersOf(page)
    .getByRole('textbox', { name: /^Words in the name/ })
    .fill('margate');
  await expect.poll(() => page.url()).toContain('q=margate');
  await page.getByRole('combobox', { name: 'Colour by' }).selectOption('tenure');
  await summaryOf(page).getByRole('switch', { name: 'Include estimates' }).uncheck();
  await mapIdle(page);

  await page.getByRole('button', { name: 'List', exact: true }).click();
  const list = page.getByRole('complementary', { name: 'Properties on the map' });
  await list.getByRole('checkbox').nth(1).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await list.getByRole('checkbox').nth(0).check();
  await list.getByRole('checkbox').nth(1).check();
  await page.getByRole('button', { name: 'Close the list' }).click();

  const start = cameraIn(page.url());
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => cameraIn(page.url())).not.toBe(start);
  await mapIdle(page);
  const nearer = cameraIn(page.url());
  await dragAcross(mapOf(page), [0.6, 0.3], [0.5, 0.6]);
  await expect.poll(() => cameraIn(page.url())).not.toBe(nearer);
  const shown = await seen(page);
  expect(shown).toMatchObject({ thanet: true, leasehold: true, words: 'margate', colour: 'tenure', estimates: false });
  expect(shown.selection).toHaveLength(2);

  const theirs = await visit(browser, page.url());
  expect(await seen(theirs.page)).toEqual(shown);
  expect(cameraIn(theirs.page.url())).toBe(cameraIn(page.url()));
  expect(await accessibilityViolations(theirs.page)).toEqual([]);
  const scale = (of: Page) => of.getByText(/^\d+ k?m$/).textContent();
  expect(await scale(theirs.page)).toBe(await scale(page));

  await theirs.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Register' }).click();
  await theirs.page.getByRole('grid', { name: 'Register' }).getByRole('row', { selected: true }).nth(1).waitFor();
  expect(
    await filtersOf(theirs.page)
      .getByRole('checkbox', { name: /^Thanet/ })
      .isChecked(),
  ).toBe(true);
  expect([...mine.errors, ...theirs.errors].filter((error) => !/GL Driver/.test(error))).toEqual([]);
  await theirs.close();
  await mine.close();
});

test('the back button takes one step back', async () => {
  const { page, close } = await visit(browser, `${address}/register`);
  await filtersOf(page)
    .getByRole('checkbox', { name: /^Leasehold/ })
    .check();
  await expect.poll(() => page.url()).toContain('ten=');
  await filtersOf(page)
    .getByRole('checkbox', { name: /^Freehold/ })
    .check();
  await page.goBack();
  await expect
    .poll(() =>
      filtersOf(page)
        .getByRole('checkbox', { name: /^Freehold/ })
        .isChecked(),
    )
    .toBe(false);
  expect(
    await filtersOf(page)
      .getByRole('checkbox', { name: /^Leasehold/ })
      .isChecked(),
  ).toBe(true);
  await close();
});

test('an address from before says in a sentence what it could not read, and opens the rest', async () => {
  const { page, errors, close } = await visit(browser, `${address}/?dis=Swale&layer=heat&at=nowhere&colour=mauve`);
  const note = page.getByRole('status').filter({ hasText: 'Part of this link is out of date.' });
  await note.getByText(/“layer” means nothing here any more/).waitFor();
  expect(await note.textContent()).toMatch(/“at” could not be read.*“colour” could not be read/);
  await summaryOf(page).getByRole('strong').getByText('211 properties').waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await note.getByRole('button', { name: 'Close this note' }).click();
  await note.waitFor({ state: 'hidden' });
  expect(errors.filter((error) => !/GL Driver/.test(error))).toEqual([]);
  await close();
});
