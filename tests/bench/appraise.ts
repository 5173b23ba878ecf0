/** Times the appraisal: a county's register, a hundred hubs and ten years, whole and with one decision changed. */
import { appraise, appraiser } from '../../shared/appraisal/appraise.ts';
import type { Decision } from '../../shared/decision.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';
import { body, figure, givenDecision, givenFacts, givenHub, givenScenario, occupant, pounds } from '../given/given-plan.ts';
import { time, type Figure } from './figure.ts';

const properties = 2110;
const hubs = 100;

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

/** A whole appraisal from nothing, and one after a single decision changed. */
export function benchAppraise(): Figure[] {
  const { facts, scenario } = county();
  const byId = new Map(facts.map((property) => [property.id, property]));
  const remembering = appraiser(byId);
  const changed = (run: number): ScenarioDraft => {
    const place = (run * 7) % scenario.decisions.length;
    const decisions = scenario.decisions.slice();
    decisions[place] = { ...decisions[place], year: 2010 + (run % 8) } as Decision;
    return { ...scenario, decisions };
  };
  const runs = { runs: 101, warmUp: 25 };
  return [
    time('appraise 2,110 properties, 100 hubs, 10 years', 5, () => appraise(byId, scenario), runs),
    time('appraise again with one decision changed', 1, (run) => remembering.appraise(changed(run)), runs),
  ];
}
