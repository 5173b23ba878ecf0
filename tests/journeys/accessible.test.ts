/** Every page, at both sizes and in both themes, has no accessibility violation of any impact and throws no error; it never scrolls sideways and cuts nothing off, enlarged four times or with wider letters either. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityViolations, colourViolations, type DemoId, launch, type Page, sizes, turnDark, visit } from './driver.ts';
import { lossesOf, smallWindows, widenText } from './reflow.ts';
import { address } from './served.ts';

type Listed = { name: string; path: string; ready: string; as?: DemoId | null };

const pages: Listed[] = [
  { name: 'Map', path: '/', ready: 'role=region[name="Legend"]' },
  {
    name: 'Map with a property and a plan',
    path: '/?scenario=swale-remodelled&property=p-00077',
    ready: 'role=heading[name="Sittingbourne library"]',
  },
  { name: 'Register', path: '/register', ready: 'role=checkbox[name=/^Select /] >> nth=3' },
  { name: 'Register with nothing in it', path: '/register?q=zzzz', ready: 'text=No property passes this filter' },
  { name: 'Property', path: '/register/p-00077', ready: 'role=heading[name="Sittingbourne library"]' },
  { name: 'Property that is not there', path: '/register/p-99999', ready: 'text=The register has no such property' },
  { name: 'Form for a property', path: '/register/p-00077/edit', ready: 'role=textbox[name=/^Name/]' },
  { name: 'Form for a new property', path: '/register/new', ready: 'role=textbox[name=/^Name/]' },
  { name: 'Plans', path: '/plan', ready: 'text=Swale remodelled estate' },
  { name: 'Plan', path: '/plan/swale-remodelled', ready: 'role=heading[name=/Swale remodelled estate/]' },
  { name: 'Empty plan', path: '/plan/thanet-deep-dive', ready: 'text=No hubs yet' },
  { name: 'Plan that is not there', path: '/plan/nowhere', ready: 'text=There is no such scenario' },
  { name: 'Board', path: '/board', ready: 'text=Net present value' },
  { name: 'Board comparing', path: '/board?beside=swale-remodelled.tunbridge-wells-hub', ready: 'role=row[name=/^Net present value/]' },
  { name: 'Disposals as a table', path: '/disposals?shown=table', ready: 'role=rowheader' },
  { name: 'Receipts of disposals', path: '/disposals?shown=receipts', ready: 'role=heading[name="Receipts by year"]' },
  { name: 'Disposals with nothing among them', path: '/disposals?q=zzzz', ready: 'text=No disposal passes this filter' },
  {
    name: 'Planned disposal',
    path: '/disposals/planned-p-00286',
    ready: 'role=heading[name="Propose it for disposal"]',
    as: 'administrator',
  },
  { name: 'Disposal that is not there', path: '/disposals/d-nowhere', ready: 'text=There is no such disposal' },
  { name: 'Proposal of a property', path: '/disposals/new?property=p-00077', ready: 'role=heading[name="Propose it for disposal"]' },
  { name: 'Space wanted', path: '/disposals/space', ready: 'role=button[name="An archive store"]' },
  { name: 'Space that a body wants', path: '/disposals/space/r-probation-swale', ready: 'role=heading[name=/near misses$/]' },
  { name: 'Form for space wanted', path: '/disposals/space/new', ready: 'role=textbox[name="What is wanted"]' },
  { name: 'Space wanted that is not there', path: '/disposals/space/r-none', ready: 'text=There is no such requirement' },
  { name: 'Data quality', path: '/data', ready: 'role=heading[name="What is looked at"]' },
  { name: 'Data quality by field', path: '/data?by=field&dis=Swale', ready: 'role=rowheader[name="UPRN"]', as: 'board' },
  { name: 'Data quality of nothing', path: '/data?q=zzzz', ready: 'text=No property passes this filter' },
  { name: 'Estimates', path: '/data/estimates', ready: 'text=/^[0-9,]+ can be filled in/' },
  { name: 'Estimates for somebody else', path: '/data/estimates', ready: 'text=This is for estates officers', as: 'board' },
  { name: 'Duplicates', path: '/data/duplicates', ready: 'text=/^To decide/' },
  { name: 'Imports', path: '/data/imports', ready: 'role=heading[name="Imports so far"]' },
  { name: 'Import that is not there', path: '/data/imports/nothing', ready: 'text=There is no such import' },
  { name: 'Words', path: '/data/words', ready: 'role=rowheader[name="freehold"]' },
  { name: 'Words for somebody else', path: '/data/words', ready: 'text=This is for estates officers', as: 'board' },
  { name: 'Audit', path: '/audit', ready: 'role=region[name=/20[0-9][0-9]$/] >> role=listitem', as: 'administrator' },
  { name: 'Sensitive properties', path: '/sensitive', ready: 'role=heading[name=/^To review now/]', as: 'administrator' },
  { name: 'Who may do what', path: '/permissions', ready: 'role=heading[name="By role"]' },
  { name: 'Accessibility statement', path: '/accessibility', ready: 'role=heading[name="What falls short"]', as: null },
  { name: 'Sign in', path: '/sign-in', ready: 'role=button[name=/^Board member/]', as: null },
  { name: 'Lost pass-phrase', path: '/reset', ready: 'role=heading[level=1]', as: null },
  { name: 'Invitation that is not there', path: '/invitation#nothing', ready: 'text=This invitation cannot be used', as: null },
  { name: 'Account', path: '/account', ready: 'text=This one' },
  { name: 'People', path: '/people', ready: 'role=button[name=/^Board member/]', as: 'administrator' },
  { name: 'People for somebody else', path: '/people', ready: 'text=This is for administrators' },
  { name: 'Organisations', path: '/organisations', ready: 'role=button[name="Swale Borough Council"]', as: 'administrator' },
  { name: 'Address that is not there', path: '/nowhere', ready: 'role=heading[level=1]' },
];

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

/** What is lost in each small window, and at last with wider letters. */
async function lossesInSmallWindows(page: Page): Promise<string[]> {
  const losses: string[] = [];
  const look = async (where: string) => losses.push(...(await lossesOf(page)).map((loss) => `${where}: ${loss}`));
  for (const window of [sizes.phone, ...smallWindows]) {
    await page.setViewportSize(window);
    await look(`${window.width} by ${window.height}`);
  }
  await widenText(page);
  await look('wider letters');
  return losses;
}

describe.each(Object.keys(sizes) as (keyof typeof sizes)[])('at %s size', (size) => {
  test.each(pages)('$name', async ({ path, ready, as = 'county' }) => {
    const { page, errors, close } = await visit(browser, address + path, { size, as });
    await page.locator(ready).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await accessibilityViolations(page)).toEqual([]);
    await turnDark(page);
    expect(await colourViolations(page)).toEqual([]);
    const losses = size === 'phone' ? await lossesInSmallWindows(page) : await lossesOf(page);
    expect(losses).toEqual([]);
    expect(errors.filter((error) => !/404|GL Driver/.test(error))).toEqual([]);
    await close();
  });
});
