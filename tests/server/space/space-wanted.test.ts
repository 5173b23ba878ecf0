/** Space wanted over a real register: what fits is gathered from it, who may record what, and what is sensitive is offered to nobody. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../../shared/role.ts';
import { requirementDraftSchema, type RequirementDraft } from '../../../shared/space/requirement.ts';
import { givenDecision, givenHub, givenScenario } from '../../given/given-plan.ts';
import { given, givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, givenServer, officer, viewer, type GivenServer } from '../../given/given-server.ts';

const here = { longitude: 0.735, latitude: 51.341 };
const north = (metres: number) => ({ longitude: here.longitude, latitude: here.latitude + metres / 111_200 });

const properties = [
  givenProperty({
    id: 'p-near',
    reference: 'R-1',
    name: 'Near office',
    position: north(300),
    spareArea: given(150),
    floorArea: given(600),
  }),
  givenProperty({ id: 'p-far', reference: 'R-2', name: 'Far office', position: north(2500), spareArea: given(400), holder: 'police' }),
  givenProperty({ id: 'p-small', reference: 'R-3', name: 'Small office', position: north(100), spareArea: given(10) }),
  givenProperty({ id: 'p-school', reference: 'R-4', name: 'Corner school', use: 'school', position: north(200), floorArea: given(900) }),
  givenProperty({ id: 'p-left', reference: 'R-5', name: 'Old depot', use: 'depot', position: north(400), floorArea: given(500) }),
  givenProperty({
    id: 'p-going',
    reference: 'R-6',
    name: 'Surplus hall',
    use: 'community-centre',
    position: north(500),
    floorArea: given(300),
    disposalStage: 'circulated',
  }),
  givenProperty({
    id: 'p-sold',
    reference: 'R-7',
    name: 'Sold house',
    position: north(50),
    spareArea: given(900),
    disposalStage: 'under-offer',
  }),
  givenProperty({ id: 'p-hidden', reference: 'R-8', name: 'Safe house', position: north(60), spareArea: given(900), sensitive: true }),
  givenProperty({ id: 'p-host', reference: 'R-9', name: 'Town hall', use: 'civic-centre', position: north(600), spareArea: given(300) }),
  givenProperty({ id: 'p-away', reference: 'R-10', name: 'Another town', position: north(40_000), spareArea: given(900) }),
];

const draft = (more: Record<string, unknown> = {}): RequirementDraft =>
  requirementDraftSchema.parse({
    name: 'A room for the team',
    body: 'nhs',
    component: 'front-office',
    area: 100,
    people: null,
    place: here,
    reach: 1600,
    by: '2027-01-01',
    budget: null,
    notes: '',
    ...more,
  });

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer(properties);
  const plan = givenScenario(
    [givenDecision('p-left', { year: 2012, destinations: { specialist: 'town' } })],
    [givenHub('town', { host: 'p-host' })],
    {},
    { name: 'Town plan' },
  );
  const { id: _id, version: _version, ...planDraft } = plan as typeof plan & { id?: string; version?: number };
  await server.as(officer).scenario.add({ draft: planDraft });
});
afterAll(() => server.close());

const keeperOf = (body: string): Person => ({ ...officer, id: `of-${body}`, name: `Officer of ${body}`, keeps: [body] as never });

const entered = (more: Record<string, unknown> = {}, person = officer) => server.as(person).space.enter({ draft: draft(more) });

const refusal = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'nothing was refused',
    (error: Error) => error.message,
  );

describe('what others hold', () => {
  test('is gathered by kind, with what comes too late, is too small or lies too far as near misses', async () => {
    const { id } = await entered();
    const { matches, counts } = await server.as(viewer).space.get({ id });
    const told = matches.map(({ offer, misses }) => [offer.kind, offer.name, misses.map(({ what }) => what).join()]);
    expect(new Set(told.map(String))).toEqual(
      new Set([
        'out-of-hours,Corner school,',
        'vacant,Near office,',
        'soon-vacant,Old depot,',
        'soon-vacant,Surplus hall,',
        'vacant,Town hall,',
        'vacant,Far office,distance',
        'vacant,Small office,area',
      ]),
    );
    expect(told.slice(-2).map(([, name]) => name)).toEqual(['Far office', 'Small office']);
    expect(counts.fits + counts.near).toBe(matches.length);
  });

  test('names the plan that frees a place and the year from which it can be had', async () => {
    const { matches } = await server.as(viewer).space.offersNear({ wanted: draft({ area: 400 }) });
    const left = matches.find(({ offer }) => offer.name === 'Old depot');
    expect(left?.offer).toMatchObject({ kind: 'soon-vacant', from: '2013-04-01', plan: { name: 'Town plan' } });
  });

  test('says where its figures come from', async () => {
    const { matches } = await server.as(viewer).space.offersNear({ wanted: draft() });
    expect(matches.find(({ offer }) => offer.name === 'Near office')?.offer.area).toEqual(given(150));
  });

  test('never includes a sensitive property, for anybody', async () => {
    for (const person of [viewer, clearedOfficer]) {
      const { matches, counts } = await server.as(person).space.offersNear({ wanted: draft() });
      expect(JSON.stringify(matches)).not.toContain('p-hidden');
      expect(counts.fits).toBe((await server.as(viewer).space.offersNear({ wanted: draft() })).counts.fits);
    }
  });
});

describe('a property on its way out', () => {
  test('shows the open requirements that it would meet, the best first', async () => {
    const fits = await entered({ name: 'Fits the hall' });
    const late = await entered({ name: 'Wants a bigger place', area: 250, reach: 600 });
    const small = await entered({ name: 'Too big for the hall', area: 5000 });
    const found = await server.as(viewer).space.wantedNear({ property: 'p-going' });
    const names = found.map(({ requirement }) => requirement.name);
    expect(names).toContain(fits.name);
    expect(names).toContain(late.name);
    expect(found.find(({ requirement }) => requirement.name === small.name)?.match.misses.map(({ what }) => what)).toEqual(['area']);
    expect(names.indexOf(fits.name)).toBeLessThan(names.indexOf(small.name));
  });

  test('shows nothing where it is sensitive or sold', async () => {
    expect(await server.as(clearedOfficer).space.wantedNear({ property: 'p-hidden' })).toEqual([]);
    expect(await server.as(viewer).space.wantedNear({ property: 'p-sold' })).toEqual([]);
  });
});

describe('interest, offer and outcome', () => {
  const step = (to: string, note = '') => ({ to, on: '2020-05-01', note }) as never;

  test('are recorded in order with who and when, and the last is taken back', async () => {
    const space = server.as(officer).space;
    const one = await entered();
    const interested = await space.respond({ id: one.id, version: 1, offer: 'vacant.p-near', step: step('interest') });
    const offered = await space.respond({ id: one.id, version: 2, offer: 'vacant.p-near', step: step('offered', 'Two rooms') });
    expect(offered.responses[0]?.steps.map(({ to, by }) => [to, by])).toEqual([
      ['interest', officer.name],
      ['offered', officer.name],
    ]);
    const back = await space.undo({ id: one.id, version: 3, offer: 'vacant.p-near' });
    expect(back.responses).toEqual(interested.responses);
    const none = await space.undo({ id: one.id, version: 4, offer: 'vacant.p-near' });
    expect(none.responses).toEqual([]);
    const { entries } = await server.as(officer).audit.list({ filter: { property: 'p-near' }, limit: 20 });
    expect(entries.map(({ sentence }) => sentence).slice(0, 2)).toEqual([
      'Took back what was recorded of Near office for A room for the team: interest.',
      'Took back what was recorded of Near office for A room for the team: offered.',
    ]);
  });

  test('of what is not offered, or out of order, are refused', async () => {
    const space = server.as(officer).space;
    const one = await entered();
    const of = (offer: string, to: string) => refusal(space.respond({ id: one.id, version: 1, offer, step: step(to) }));
    expect(await of('vacant.p-hidden', 'interest')).toContain('not offered any more');
    expect(await of('vacant.p-away', 'interest')).toContain('not offered any more');
    expect(await of('vacant.p-near', 'taken')).toContain('“interest” or “offered”');
    expect(await of('vacant.p-near', 'offered')).toContain('Say what is offered');
  });

  test('an offer is the holder’s or the body’s to record, and taking it the body’s alone', async () => {
    const one = await entered();
    const asPolice = server.as(keeperOf('police')).space;
    const offered = await asPolice.respond({ id: one.id, version: 1, offer: 'vacant.p-far', step: step('offered', 'A floor') });
    expect(offered.responses).toHaveLength(1);
    expect(await refusal(asPolice.respond({ id: one.id, version: 2, offer: 'vacant.p-far', step: step('taken') }))).toContain(
      'do not keep the records of the body',
    );
    expect(
      await refusal(
        server.as(keeperOf('sbc')).space.respond({ id: one.id, version: 2, offer: 'vacant.p-far', step: step('refused', 'No') }),
      ),
    ).toContain('neither');
    const taken = await server.as(keeperOf('nhs')).space.respond({ id: one.id, version: 2, offer: 'vacant.p-far', step: step('taken') });
    expect(taken.version).toBe(3);
  });
});

describe('a requirement', () => {
  test('is written by whoever keeps the body’s records and read by everybody', async () => {
    expect(await refusal(entered({}, keeperOf('sbc')))).toContain('You do not keep the records of Eastern and Coastal Kent PCT');
    expect(await refusal(server.as(viewer).space.enter({ draft: draft() }))).toContain('may not record space wanted');
    const own = await entered({ name: 'Own' }, keeperOf('nhs'));
    const names = (await server.as(viewer).space.list()).map(({ requirement }) => requirement.id);
    expect(names).toContain(own.id);
    expect(await refusal(server.as(keeperOf('nhs')).space.edit({ id: own.id, version: 1, draft: draft({ body: 'sbc' }) }))).toContain(
      'Swale',
    );
  });

  test('saved over a colleague’s version is a conflict', async () => {
    const one = await entered();
    await server.as(officer).space.edit({ id: one.id, version: 1, draft: draft({ name: 'Once' }) });
    expect(await refusal(server.as(officer).space.edit({ id: one.id, version: 1, draft: draft({ name: 'Twice' }) }))).toContain(
      'Somebody else',
    );
  });

  test('is met elsewhere only with a reason, met here only once something is taken, and opens again', async () => {
    const space = server.as(officer).space;
    const one = await entered();
    expect(await refusal(space.close({ id: one.id, version: 1, how: 'elsewhere', because: '' }))).toMatch(
      /why none of the \d+ places that fit/,
    );
    expect(await refusal(space.close({ id: one.id, version: 1, how: 'found', because: '' }))).toContain(
      'Record first which space was taken',
    );
    const closed = await space.close({ id: one.id, version: 1, how: 'elsewhere', because: 'None has a lift' });
    expect(closed.closing).toMatchObject({ how: 'elsewhere', by: officer.name, because: 'None has a lift' });
    expect(
      await refusal(
        space.respond({ id: one.id, version: 2, offer: 'vacant.p-near', step: { to: 'interest', on: '2020-01-01', note: '' } }),
      ),
    ).toContain('closed');
    expect((await space.reopen({ id: one.id, version: 2 })).closing).toBeNull();
  });

  test('that is sensitive does not exist for the uncleared, in the audit neither', async () => {
    expect(await refusal(entered({ sensitive: true }))).toContain('cleared');
    const secret = await server.as(clearedOfficer).space.enter({ draft: draft({ name: 'A refuge by the sea', sensitive: true }) });
    await server
      .as(clearedOfficer)
      .space.respond({ id: secret.id, version: 1, offer: 'vacant.p-near', step: { to: 'interest', on: '2020-01-01', note: '' } });
    expect(JSON.stringify(await server.as(officer).space.list())).not.toContain(secret.id);
    expect(await refusal(server.as(officer).space.get({ id: secret.id }))).toContain('no such requirement');
    expect(JSON.stringify(await server.as(officer).space.wantedNear({ property: 'p-near' }))).not.toContain(secret.id);
    expect(JSON.stringify(await server.as(officer).audit.list({ filter: {}, limit: 200 }))).not.toContain('refuge by the sea');
    expect(JSON.stringify(await server.as(clearedOfficer).audit.list({ filter: {}, limit: 200 }))).toContain('refuge by the sea');
  });

  test('answered with a property that becomes sensitive no longer tells of it', async () => {
    const one = await entered({ name: 'Answered before' });
    await server
      .as(officer)
      .space.respond({ id: one.id, version: 1, offer: 'vacant.p-small', step: { to: 'interest', on: '2020-01-01', note: '' } });
    const {
      id: _id,
      version,
      archived: _archived,
      ...small
    } = await server
      .as(clearedOfficer)
      .property.get({ id: 'p-small' })
      .then(({ property }) => property);
    await server.as(clearedOfficer).property.edit({ id: 'p-small', version, draft: { ...small, notes: '', sensitive: true } });
    const read = await server.as(officer).space.get({ id: one.id });
    expect(JSON.stringify(read)).not.toContain('Small office');
    expect(JSON.stringify(await server.as(officer).audit.list({ filter: {}, limit: 200 }))).not.toContain('Small office');
    expect((await server.as(clearedOfficer).space.get({ id: one.id })).requirement.responses).toHaveLength(1);
  });
});
