/** Every page, at both sizes and in both themes, has no accessibility violation of any impact, throws no error and never scrolls sideways. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { accessibilityViolations, launch, sizes, visit } from './driver.ts';

const pages = [
  { name: 'Map', path: '/', ready: 'role=region[name="Legend"] >> visible=true' },
  { name: 'Map with a property and a plan', path: '/?scenario=swale-remodelled&property=p-00077', ready: 'text=Sittingbourne library' },
  { name: 'Register', path: '/register', ready: 'role=checkbox[name=/^Select /] >> nth=3' },
  { name: 'Register with nothing in it', path: '/register?q=zzzz', ready: 'text=/no propert/i' },
  { name: 'Property', path: '/register/p-00077', ready: 'role=heading[name="Sittingbourne library"]' },
  { name: 'Property that is not there', path: '/register/p-99999', ready: 'text=/no (such )?property/i' },
  { name: 'Form for a property', path: '/register/p-00077/edit', ready: 'role=textbox[name="Name"]' },
  { name: 'Form for a new property', path: '/register/new', ready: 'role=textbox[name="Name"]' },
  { name: 'Plans', path: '/plan', ready: 'text=Swale remodelled estate' },
  { name: 'Plan', path: '/plan/swale-remodelled', ready: 'text=Annual revenue saving' },
  { name: 'Empty plan', path: '/plan/thanet-deep-dive', ready: 'text=Thanet deep dive' },
  { name: 'Board', path: '/board', ready: 'text=Net present value' },
  { name: 'Board comparing', path: '/board?beside=swale-remodelled.tunbridge-wells-hub', ready: 'text=Net present value' },
];

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

describe.each(Object.keys(sizes) as (keyof typeof sizes)[])('at %s size', (size) => {
  describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
    test.each(pages)('$name', async ({ path, ready }) => {
      const { page, errors, close } = await visit(browser, inject('address') + path, { size, theme });
      await page.locator(ready).first().waitFor({ state: 'attached' });
      await page.waitForLoadState('networkidle');
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
      expect(errors.filter((error) => !/404|GL Driver/.test(error))).toEqual([]);
      await close();
    });
  });
});
