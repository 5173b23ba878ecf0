/** The Swale remodelled estate: four towns, their hubs, and what becomes of each property that takes part, over 2011 to 2014. */
import { defaultAssumptions } from '../../shared/assumption-library.ts';
import type { Decision } from '../../shared/decision.ts';
import type { Hub } from '../../shared/hub.ts';
import { hubIdSchema } from '../../shared/ids.ts';
import type { Property } from '../../shared/property.ts';
import { plainPlan, type ScenarioDraft } from '../../shared/scenario.ts';
import { financialYear } from '../../shared/year.ts';
import { townRoles, type TownRoles } from '../swale/roles.ts';
import { swaleObstacles } from './plan-obstacles.ts';
import { indexOf, type RegisterIndex } from './register-index.ts';
import { hubInHost, hubNewlyBuilt } from './sites.ts';
import { giveUpLease, hostAt, rebuildOn, sell, type Homes } from './steps.ts';

/** m² of floor of each newly built hub, by its id. */
export type HubAreas = ReadonlyMap<string, number>;

const hub = (id: string) => hubIdSchema.parse(id);
const everythingTo = (id: string): Homes => ({ 'front-office': hub(id), 'back-office': hub(id), specialist: hub(id) });

type Town = { homes: Homes; leaves: number };

const towns: Record<string, Town> = {
  Sheerness: {
    homes: { 'front-office': hub('sheerness-gateway'), 'back-office': hub('sheerness'), specialist: hub('sheerness') },
    leaves: 2012,
  },
  Queenborough: { homes: everythingTo('queenborough'), leaves: 2011 },
  Sittingbourne: { homes: everythingTo('sittingbourne'), leaves: 2013 },
  Faversham: {
    homes: { 'front-office': hub('faversham-gateway'), 'back-office': hub('faversham'), specialist: hub('faversham') },
    leaves: 2014,
  },
};

/** Services that take no room in a hub, and why. */
const absorbed: readonly (readonly [ending: string, note: string])[] = [
  ['day centre', 'Day opportunities move to personal budgets and community venues; no room is taken in the hub.'],
  ['Sheerness adult education centre', 'Courses move to the college campus and schools in the evenings.'],
  ['works depot', 'Tenants of the regeneration works have gone; nothing moves.'],
  ['highway depot', 'Highway work for the district runs from the Faversham depot.'],
];

const firstToSell: ReadonlySet<string> = new Set(['Queenborough works depot', 'Sittingbourne highway depot']);

export function swaleScenario(properties: readonly Property[], areas: HubAreas): ScenarioDraft {
  const named = indexOf(properties, 'Swale');
  return {
    ...plainPlan,
    name: 'Swale remodelled estate',
    purpose:
      'Illustrative. The deep dive of the 2010 Total Place pilot: services of several bodies come together in a hub in each town, and what is left over is released.',
    baseYear: financialYear(2010),
    districts: ['Swale'],
    assumptions: defaultAssumptions,
    hubs: hubsOf(named, areas),
    decisions: townRoles.flatMap((roles) => decisionsOf(roles, named)),
    barriers: swaleObstacles,
  };
}

function hubsOf(named: RegisterIndex, areas: HubAreas): Hub[] {
  const build = (id: string, name: string, opens: number, lead: string, site: string) =>
    hubNewlyBuilt({ id, name, kind: 'integrated', opens, lead }, named(site), areas.get(id) ?? 0);
  const gateway = (id: string, name: string, opens: number, host: string) =>
    hubInHost({ id, name, kind: 'gateway', opens, lead: 'kcc' }, named(host));
  return [
    build('sheerness', 'Sheerness multi-agency office', 2012, 'kcc', 'Sheerness town car park'),
    gateway('sheerness-gateway', 'Sheerness Gateway in the library', 2012, 'Sheerness library'),
    build('queenborough', 'Queenborough community hub', 2011, 'swale', 'Queenborough waterside land'),
    build('sittingbourne', 'Sittingbourne multi-agency office, Gateway and community hub', 2013, 'swale', 'Sittingbourne council offices'),
    build('faversham', 'Faversham multi-agency office', 2014, 'kcc', 'Faversham central car park'),
    gateway('faversham-gateway', 'Faversham Gateway in the library', 2014, 'Faversham library'),
  ];
}

function decisionsOf(roles: TownRoles, named: RegisterIndex): Decision[] {
  const town = towns[roles.town];
  if (town === undefined) throw new Error(`The plan has no hub for ${roles.town}.`);
  const { homes, leaves } = town;
  return [
    ...roles.hosts.map((name) => hostAt(named(name).id, leaves, 'Takes in the public counters of the town.')),
    ...roles.assembled.map((name) =>
      rebuildOn(
        named(name),
        homes,
        leaves - 1,
        'One of the sites put together for the new building; services are housed temporarily for a year.',
      ),
    ),
    ...roles.freeholdsReleased.map((name) => {
      const note = absorbed.find(([ending]) => name.endsWith(ending))?.[1];
      return sell(named(name), note === undefined ? homes : {}, firstToSell.has(name) ? 2011 : leaves, note);
    }),
    ...roles.leaseholdsReleased.map((name) => giveUpLease(named(name), homes, leaves)),
  ];
}
