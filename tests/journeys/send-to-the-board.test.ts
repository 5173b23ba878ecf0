/** An officer sends a plan to the Board once nothing stands in its way; the Board reads it, its decision is recorded, the register moves on and the plan does not; it can be copied. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityViolations, asked, chromiumPath, colourViolations, launch, told, turnDark, visit } from './driver.ts';
import { address } from './served.ts';

type Plan = { id: string; version: number; name: string; decisions: { property: string; exitRoute: string | null }[] };
type Property = { id: string; version: number; archived: boolean; name: string };

const name = 'A plan of the journey with a name that is quite long, as names of plans of several bodies in three towns are apt to be';

const errorsOf = (errors: readonly string[]) => errors.filter((error) => !/status of 4(00|09|12)/.test(error));

const overflow = '[data-scrolls]';

describe.runIf(chromiumPath())('sending to the Board', () => {
  let browser: Awaited<ReturnType<typeof launch>>;
  const made: string[] = [];
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    for (const id of made) {
      const { version } = await asked<Plan>(address, 'scenario.get', { id });
      await told(address, 'scenario.remove', { id, version });
    }
  });

  const theirs = async () => {
    const { id: _id, version: _version, ...draft } = await asked<Plan>(address, 'scenario.get', { id: 'swale-remodelled' });
    return { ...draft, name };
  };

  test('refused while an error stands, then sent, decided, compared and copied', async () => {
    const draft = await theirs();
    const [first] = draft.decisions;
    if (!first) throw new Error('The shipped plan decides on nothing.');
    const twice = { ...draft, decisions: [...draft.decisions, { ...first, action: 'retain', exitRoute: null, destinations: {} }] };
    const { id } = await told<Plan>(address, 'scenario.add', { draft: twice });
    made.push(id);

    const officer = await visit(browser, `${address}/plan/${id}/send`);
    const send = officer.page.getByRole('button', { name: 'Send to the Board' });
    await officer.page.getByText(/The plan cannot be sent yet: \d+ error/).waitFor();
    expect(await send.isDisabled()).toBe(true);
    expect(await accessibilityViolations(officer.page)).toEqual([]);
    await told(address, 'scenario.save', { id, version: 1, draft });
    await officer.page.reload();
    await officer.page.getByText(/Nothing stops the plan/).waitFor();
    await officer.page.getByLabel('Message to the Board').fill('The Board is asked to approve this plan.');
    await send.click();
    const link = officer.page.getByRole('link', { name: /^Open plan no\. \d+$/ });
    await link.waitFor();
    const number = Number(/\d+/.exec((await link.textContent()) ?? '')?.[0]);
    expect(errorsOf(officer.errors)).toEqual([]);
    await officer.close();

    const member = await visit(browser, `${address}/board`, { as: 'board', size: 'phone' });
    await member.page.getByRole('link', { name: `Plan no. ${number}: ${name}` }).click();
    await member.page.getByText('The Board has not decided on this plan yet.').waitFor();
    await member.page.getByText('The Board is asked to approve this plan.').waitFor();
    await member.page.getByText('Nothing that it rests on has changed in the register since.').waitFor();
    expect(await member.page.getByRole('button', { name: 'Record the Board’s decision' }).count()).toBe(0);
    expect(await member.page.getByRole('button', { name: 'Copy into a new scenario' }).count()).toBe(0);
    expect(
      await member.page
        .locator(overflow)
        .first()
        .evaluate((page) => page.scrollWidth <= page.clientWidth),
    ).toBe(true);
    expect(await accessibilityViolations(member.page)).toEqual([]);
    expect(errorsOf(member.errors)).toEqual([]);
    await member.close();

    const sold = draft.decisions.find(({ exitRoute }) => exitRoute === 'open-market-sale');
    const { property } = await asked<{ property: Property }>(address, 'property.get', { id: sold?.property });
    const { id: own, version, archived: _archived, ...asWas } = property;
    const value = { basis: 'recorded', value: 123_456_700, source: 'Valued in the journey', asAt: null };
    await told(address, 'property.edit', { id: own, version, draft: { notes: '', ...asWas, disposalValue: value } });
    try {
      const { page, errors, close } = await visit(browser, `${address}/sent/${number}`);
      await page.getByRole('button', { name: 'Record the Board’s decision' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Returned with remarks').check();
      await dialog.getByRole('textbox', { name: 'By', exact: true }).fill('The Board in March');
      await dialog.getByRole('button', { name: 'Record the decision' }).click();
      await dialog.getByText('Say what the Board remarked').waitFor();
      await dialog.getByLabel('Approved').check();
      await dialog.getByRole('button', { name: 'Record the decision' }).click();
      await page.getByText(/by The Board in March on/).waitFor();
      await page
        .getByText(/Approved, \d/)
        .first()
        .waitFor();

      const changes = page.getByRole('list', { name: 'Changed properties' });
      const change = changes.getByRole('listitem').filter({ hasText: property.name });
      await change.getByText('£1,234,567 (Valued in the journey)').waitFor();
      await change.getByText(/^Alone: gross capital receipts [+−]£/).waitFor();
      const together = page.getByRole('region', { name: 'What the changes together would do to the headline' });
      expect(await together.getByRole('row', { name: /^Gross capital receipts/ }).count()).toBe(1);
      expect(await accessibilityViolations(page)).toEqual([]);
      await turnDark(page);
      expect(await colourViolations(page)).toEqual([]);

      await page.getByRole('button', { name: 'Copy into a new scenario' }).click();
      await page.waitForURL(/\/plan\/(?!swale-remodelled)[^/?]+/);
      const copy = /\/plan\/([^/?]+)/.exec(page.url())?.[1] ?? '';
      made.push(copy);
      const copied = await asked<Plan>(address, 'scenario.get', { id: copy });
      expect([copied.name.endsWith(`(from plan no. ${number})`), copied.decisions]).toEqual([true, draft.decisions]);
      expect(errorsOf(errors)).toEqual([]);
      await close();
    } finally {
      await told(address, 'property.edit', { id: own, version: version + 1, draft: { notes: '', ...asWas } });
    }

    const again = await visit(browser, `${address}/sent/${number}`, { as: 'board' });
    await again.page.getByText('Nothing that it rests on has changed in the register since.').waitFor();
    await again.page.keyboard.press('Control+K');
    await again.page.getByPlaceholder(/./).last().fill(`plan no ${number}`);
    await again.page.getByText(`Plan no. ${number}: ${name}`).last().waitFor();
    await again.close();
  });
});
