/** Times the appraisal: a county's register, a hundred hubs and ten years, whole and with one decision changed. */
import { performance } from 'node:perf_hooks';
import { appraise, appraiser } from '../../shared/appraisal/appraise.ts';
import type { Decision } from '../../shared/decision.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';
import { body, figure, givenDecision, givenFacts, givenHub, givenScenario, occupant, pounds } from '../given/given-plan.ts';

const properties = 2110;
const hubs = 100;

type Measured = { name: string; medianMs: number; targetMs: number };

/** A plan that vacates every property but the hosts, with services of four bodies moving to a hundred hubs. */
function county(): { facts: PropertyFacts[]; scenario: ScenarioDraft } {
  const id = (n: number) => `p${String(n).padStart(4, '0')}`;
  const facts = Array.from({ length: properties }, (_, n) =>
    givenFacts(id(n), {
      holder: body(['kcc', 'sbc', 'nhs', 'police'][n % 4] ?? 'kcc'),
      tenure: n % 5 === 0 ? 'leasehold' : 'freehold',
      runningCost: pounds(50_000 + 13 * n),
      floorArea: figure(400 + (n % 900)),
      disposalValue: pounds(300_000 + 111 * n),
      electricity: figure(40_000 + n),
      fossilFuel: figure(60_000 + n),
      components: [occupant('back-office', { staff: figure(10 + (n % 30)) }), occupant('front-office', { area: figure(50 + (n % 90)) })],
    }),
  );
  const decisions = Array.from({ length: properties - hubs }, (_, n) =>
    givenDecision(id(hubs + n), {
      destinations: { 'back-office': `hub-${n % hubs}`, 'front-office': `hub-${(n + 1) % hubs}` },
      exitRoute: n % 5 === 0 ? 'lease-exit' : 'open-market-sale',
      year: 2010 + (n % 5),
    }),
  );
  const sited = Array.from({ length: hubs }, (_, n) => givenHub(`hub-${n}`, n % 4 === 0 ? { area: 2500 } : { host: id(n) }));
  return { facts, scenario: givenScenario(decisions, sited, { horizon: 10, sharingRule: 'by-space-taken' }) };
}

function median(run: (turn: number) => void, turns: number): number {
  for (let turn = 0; turn < 10; turn += 1) run(turn);
  const times = Array.from({ length: turns }, (_, turn) => {
    const start = performance.now();
    run(turn + 10);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(turns / 2)] ?? Number.NaN;
}

/** The median time of a whole appraisal, and of one after a single decision changed. */
export function benchAppraise(): Measured[] {
  const { facts, scenario } = county();
  const byId = new Map(facts.map((property) => [property.id, property]));
  const remembering = appraiser(byId);
  const changed = (turn: number): ScenarioDraft => {
    const place = (turn * 7) % scenario.decisions.length;
    const decisions = scenario.decisions.slice();
    decisions[place] = { ...decisions[place], year: 2010 + (turn % 8) } as Decision;
    return { ...scenario, decisions };
  };
  remembering.appraise(scenario);
  return [
    { name: 'appraise 2,110 properties, 100 hubs, 10 years', medianMs: median(() => appraise(byId, scenario), 101), targetMs: 5 },
    { name: 'the same with one changed decision', medianMs: median((turn) => remembering.appraise(changed(turn)), 201), targetMs: 1 },
  ];
}
