/** The shipped requirements of space: places that fit them serve them, and a disposal in circulation meets one, whatever the day on which the register is filled. */
import { expect, test } from 'vitest';
import { benchmarksOf } from '../../shared/estimate.ts';
import { factsOf } from '../../shared/facts.ts';
import { isFit, matchSpace } from '../../shared/space/match-space.ts';
import { offersOf } from '../../shared/space/offer.ts';
import { addYears, firstDayOf, isoDate } from '../../shared/year.ts';
import { illustrativeDisposals } from '../../seeds/disposals/disposals.ts';
import { generate } from '../../seeds/generate.ts';
import { illustrativeRequirements } from '../../seeds/space/requirements.ts';

const { properties, organisations } = generate();
const benchmarks = benchmarksOf(properties);
const facts = properties.filter(({ sensitive }) => !sensitive).map((property) => factsOf(property, benchmarks));

test.each(['2026-03-31', '2026-04-01', '2026-11-22'])('on %s a disposal in circulation meets a requirement that is open', (day) => {
  const today = isoDate(day);
  const yearOf = new Map(illustrativeDisposals(properties, organisations, today).map((one) => [one.property, one.completionYear]));
  const circulated = facts
    .filter(({ disposalStage }) => disposalStage === 'circulated')
    .flatMap((one) => {
      const year = yearOf.get(one.id) ?? null;
      return offersOf(one, { on: year === null ? null : firstDayOf(addYears(year, 1)), plan: null, stage: 'circulated' });
    });
  const met = illustrativeRequirements(facts, today).filter((one) => one.closing === null && matchSpace(one, circulated).some(isFit));
  expect(met.map(({ name }) => name)).toEqual(['A base for the coast wardens when their lease ends']);
});

test('no store for an archive is found in a school out of hours', () => {
  const archive = illustrativeRequirements(facts, isoDate('2026-11-22')).find(({ name }) => name === 'An archive store');
  const offers = facts.flatMap((one) => offersOf(one, null));
  const fits = archive ? matchSpace(archive, offers).filter(isFit) : null;
  expect(fits?.filter(({ offer }) => offer.kind === 'out-of-hours')).toEqual([]);
});
