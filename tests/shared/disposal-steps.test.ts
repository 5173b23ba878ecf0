/** A disposal goes from stage to stage only by its allowed steps, and each step asks for what it needs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disposalStages, type DisposalStage } from '../../shared/disposal.ts';
import { bearerAtStep, dutiesDue, dutiesOf, dutyRecordSchema } from '../../shared/disposal-duties.ts';
import { circulationOn, factsAsked, isClosed, mainStages, nextStages, sideStages } from '../../shared/disposal-steps.ts';
import { isoDate } from '../../shared/year.ts';

describe('the steps of a disposal', () => {
  test('lead from one main stage to the next', () => {
    for (const [place, stage] of mainStages.slice(0, -1).entries()) expect(nextStages(stage)).toContain(mainStages[place + 1]);
  });

  test('never skip a main stage, and go back only to the market', () => {
    for (const [place, stage] of mainStages.entries())
      for (const next of nextStages(stage)) {
        const to = (mainStages as readonly DisposalStage[]).indexOf(next);
        if (to >= 0 && to <= place) expect(next).toBe('on-market');
        if (to > place) expect(to).toBe(place + 1);
      }
  });

  test('lead to holding and withdrawing from every live stage, and nowhere from one that is over', () => {
    for (const stage of disposalStages) {
      if (isClosed(stage)) expect(nextStages(stage)).toEqual([]);
      else expect(nextStages(stage)).toContain('withdrawn');
      if (!isClosed(stage) && stage !== 'on-hold') expect(nextStages(stage)).toContain('on-hold');
    }
  });

  test('go on from where the disposal was held', () => {
    expect(nextStages('on-hold', 'under-offer')).toEqual(['under-offer', 'withdrawn']);
    expect(nextStages('on-hold')).toEqual(['withdrawn']);
  });

  test('end, however they are walked', () => {
    const walk = fc.infiniteStream(fc.nat());
    fc.assert(
      fc.property(walk, (choices) => {
        let stage: DisposalStage = 'identified';
        let held: DisposalStage | null = null;
        for (let step = 0; step < 60 && !isClosed(stage); step += 1) {
          const open: readonly DisposalStage[] = nextStages(stage, held);
          const next = open[choices.next().value % open.length] as DisposalStage;
          if (next === 'on-hold') held = stage;
          stage = next;
        }
        return [...mainStages, ...sideStages].includes(stage);
      }),
    );
  });
});

describe('what a step asks', () => {
  test('a reason for leaving the circulation before it is over', () => {
    expect(factsAsked('circulated', 'on-market', false)).toEqual(['on', 'route', 'duties', 'reason']);
    expect(factsAsked('circulated', 'on-market', true)).toEqual(['on', 'route', 'duties']);
  });

  test('a reason for going back to the market, and only the date for going on after a hold', () => {
    expect(factsAsked('under-offer', 'on-market', true)).toEqual(['on', 'reason']);
    expect(factsAsked('on-hold', 'on-market', true)).toEqual(['on']);
    expect(factsAsked('on-hold', 'withdrawn', true)).toEqual(['on', 'reason']);
  });
});

test('a circulation is over the day after its fortieth working day', () => {
  const start = isoDate('2010-03-15');
  expect(circulationOn(start, start)).toEqual({ endsOn: '2010-05-13', elapsed: 0, left: 40, over: false });
  expect(circulationOn(start, isoDate('2010-03-17'))).toMatchObject({ elapsed: 2, left: 38, over: false });
  expect(circulationOn(start, isoDate('2010-05-13'))).toMatchObject({ elapsed: 40, left: 0, over: false });
  expect(circulationOn(start, isoDate('2010-05-14'))).toMatchObject({ elapsed: 40, left: 0, over: true });
});

describe('the duties of a disposal', () => {
  const freehold = { tenure: 'freehold', use: 'library', sector: 'county', route: 'open-market-sale' } as const;
  const considered = { by: 'Head of Estates', on: isoDate('2010-03-01'), why: 'Valued by the district valuer.' };

  test('are those of its land, open space among them only where it is one', () => {
    expect(dutiesOf(freehold)).toEqual(['best-consideration', 'crichel-down', 'community-transfer', 'community-value']);
    expect(dutiesOf({ ...freehold, use: 'open-space' })).toContain('open-space');
    expect(dutiesOf({ ...freehold, tenure: 'leasehold', route: 'lease-exit' })).toEqual([]);
  });

  test('are there by whatever route a freehold goes, or what is not known to be held otherwise', () => {
    for (const route of ['lease-exit', 'hand-back'] as const) {
      expect(dutiesOf({ ...freehold, route })).toEqual(dutiesOf(freehold));
      expect(dutiesOf({ ...freehold, tenure: null, route })).toEqual(dutiesOf(freehold));
      expect(dutiesOf({ ...freehold, tenure: 'leasehold', route })).toEqual([]);
    }
  });

  test('of a transfer within the public sector are those of the land, whatever route was chosen; the market is no transfer', () => {
    const due = ['best-consideration', 'open-space', 'community-value'];
    for (const route of ['public-transfer', 'open-market-sale', null] as const)
      expect(dutiesOf(bearerAtStep({ ...freehold, use: 'open-space', route }, 'transferred'))).toEqual(due);
    expect(dutiesOf({ ...freehold, use: 'open-space', route: 'public-transfer' })).toEqual(due);
    expect(dutiesOf(bearerAtStep({ ...freehold, route: 'public-transfer' }, 'on-market'))).toEqual(dutiesOf(freehold));
    expect(dutiesOf(bearerAtStep({ ...freehold, tenure: 'leasehold', route: 'lease-exit' }, 'on-market'))).toEqual([]);
  });

  test('bind the bodies that the law binds: a department or an NHS trust has none of a council’s', () => {
    for (const sector of ['central-government', 'defence', 'health', 'education'] as const)
      expect(dutiesOf({ ...freehold, use: 'open-space', sector })).toEqual(['crichel-down', 'community-value']);
    for (const sector of ['district', 'police-fire-justice', 'other', null] as const)
      expect(dutiesOf({ ...freehold, sector })).toEqual(dutiesOf(freehold));
  });

  test('are due until they are recorded', () => {
    const record = dutyRecordSchema.parse({ duty: 'best-consideration', answer: 'best', ...considered });
    expect(dutiesDue(freehold, [record])).toEqual(['crichel-down', 'community-transfer', 'community-value']);
  });

  test('are recorded with one of their own answers, a person and a reason', () => {
    const read = (more: object) => dutyRecordSchema.safeParse({ duty: 'crichel-down', answer: 'offered', ...considered, ...more }).success;
    expect(read({})).toBe(true);
    expect(read({ answer: 'best' })).toBe(false);
    expect(read({ why: ' ' })).toBe(false);
    expect(read({ by: '' })).toBe(false);
  });
});
