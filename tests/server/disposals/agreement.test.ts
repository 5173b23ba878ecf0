/** The check of a database finds a property that is at another stage than its latest disposal, a disposal that its steps do not lead to, and lets no second disposal of one property go on. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { examine } from '../../../server/keeping/examine.ts';
import { insertDisposals } from '../../../server/store/disposals.ts';
import { proposedDisposal, takenOverDisposal } from '../../../shared/begin-disposal.ts';
import type { DisposalId } from '../../../shared/ids.ts';
import { isoDate } from '../../../shared/year.ts';
import { givenProperty } from '../../given/given-property.ts';
import { givenServer, type GivenServer } from '../../given/given-server.ts';

const depot = givenProperty({ id: 'p-depot', disposalStage: 'on-market' });
let server: GivenServer;

beforeEach(async () => {
  server = await givenServer([depot, givenProperty({ id: 'p-other', reference: 'KCC-002' })]);
});
afterEach(() => server.close());

const found = async () => (await examine(server.services.db)).map(({ what }) => what);

test('nothing is found where all is in step', async () => {
  expect(await found()).toEqual([]);
});

test('a stage that was written past its disposal is found', async () => {
  await server.services.db.updateTable('property').set({ disposal_stage: 'completed' }).execute();
  expect(await found()).toEqual(['There are 2 properties at another stage than the latest disposal of them.']);
});

test('a disposal without the step that led to its stage is found', async () => {
  await server.services.db.deleteFrom('disposal_step').execute();
  expect(await found()).toEqual(['There is 1 disposal at another stage than the last step led to.']);
});

test('the database itself holds one live disposal a property', async () => {
  const again = proposedDisposal({ id: 'd-again' as DisposalId, property: depot, by: 'Olive', on: isoDate('2026-03-02'), plan: null });
  await expect(insertDisposals(server.services.db, [again])).rejects.toThrow(/UNIQUE constraint failed/);
  const over = takenOverDisposal(
    { id: again.id, property: depot, by: 'Olive', on: isoDate('2026-03-02'), plan: null },
    'withdrawn',
    'Kept.',
  );
  await insertDisposals(server.services.db, [over]);
  expect(await found()).toEqual([]);
});
