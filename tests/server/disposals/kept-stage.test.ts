/** The stage of a property is that of its latest disposal, whatever the register's forms, bulk edits, restores, merges and imports say of it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { examine } from '../../../server/keeping/examine.ts';
import { pairId, twoOf } from '../../../shared/match/pair-id.ts';
import type { DisposalId, PropertyId } from '../../../shared/ids.ts';
import type { Property } from '../../../shared/property.ts';
import { givenStep } from '../../given/given-disposal.ts';
import { given, givenProperty } from '../../given/given-property.ts';
import { givenServer, officer, type GivenServer } from '../../given/given-server.ts';

const [one, two] = ['p-one', 'p-two'] as [PropertyId, PropertyId];
let server: GivenServer;
const ours = () => server.as(officer);

const twin = { name: 'Station Road offices', uprn: '100060000001', floorArea: given(800) };

beforeEach(async () => {
  server = await givenServer([givenProperty({ id: one, ...twin }), givenProperty({ id: two, ...twin, reference: 'KCC-002' })]);
});
afterEach(async () => {
  expect(await examine(server.services.db)).toEqual([]);
  await server.close();
});

const draftOf = ({ id: _id, version: _version, archived: _archived, ...draft }: Property) => draft;
const whole = async (id: PropertyId) => (await ours().property.get({ id })).property as Property;

test('an edit, an edit of many and a version put back keep the stage', async () => {
  await ours().disposal.propose({ property: one });
  const edited = await ours().property.edit({
    id: one,
    version: 1,
    draft: { ...draftOf(await whole(one)), condition: 'B', disposalStage: null },
  });
  expect([edited.disposalStage, edited.condition]).toEqual(['identified', 'B']);
  const [loading] = (await ours().property.history({ id: one })).filter(({ kind }) => kind === 'register.loaded');
  const restored = await ours().property.restore({ id: one, version: 2, number: loading?.number ?? 0 });
  expect([restored.disposalStage, restored.condition]).toEqual(['identified', null]);

  await ours().bulk.edit({ items: [{ id: one, version: 3 }], change: { field: 'condition', value: 'C' } });
  const [entry] = await ours().disposal.ofProperty({ property: one });
  const today = server.services.now().slice(0, 10);
  await ours().disposal.step({ id: entry?.key as DisposalId, version: 1, step: givenStep('withdrawn', today, { reason: 'Why' }) });
  const undone = await ours().bulk.undo({ items: [{ id: one, version: 4 }] });
  expect(undone.done).toEqual([{ id: one, version: 5 }]);
  const now = await whole(one);
  expect([now.disposalStage, now.condition]).toEqual(['withdrawn', null]);
});

test('a property that is entered at a stage is in a disposal from then on', async () => {
  const draft = { ...draftOf(givenProperty({ name: 'Entered', disposalStage: 'on-market' })) };
  const { id } = await ours().property.add({ draft });
  const [entry] = await ours().disposal.ofProperty({ property: id });
  expect(entry?.disposal).toMatchObject({ stage: 'on-market', steps: [{ from: null, to: 'on-market', by: officer.name }] });
  expect((await ours().property.history({ id })).map(({ sentence }) => sentence)).toEqual([
    'Recorded as being disposed of, at “on market”. The property was entered at this stage.',
    'Added to the register.',
  ]);
  expect(
    await ours()
      .disposal.propose({ property: id })
      .catch((error: Error) => error.message),
  ).toMatch(/being disposed of already/);
});

test('a record on its way out is not merged away, and one that is kept keeps its own stage', async () => {
  await ours().disposal.propose({ property: one });
  const pair = pairId(twoOf(one, two));
  const versions = { kept: 1, other: 1 };
  expect(
    await ours()
      .duplicates.merge({ id: pair, keep: two, versions })
      .catch((error: Error) => error.message),
  ).toMatch(/is on its way out, at the stage “identified”/);
  await ours().duplicates.merge({ id: pair, keep: one, versions });
  expect((await whole(one)).disposalStage).toBe('identified');
  await ours().duplicates.undo({ id: pair });
  expect([(await whole(one)).disposalStage, (await whole(two)).disposalStage]).toEqual(['identified', null]);
});
