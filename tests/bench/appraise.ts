/** Times the appraisal: a county's register, a hundred hubs and ten years, whole and after each step that the planner takes, with its checks by year. */
import { appraise, appraiser } from '../../shared/appraisal/appraise.ts';
import { assumptionLibrary } from '../../shared/assumption-library.ts';
import { sharingRules, type AssumptionKey, type Assumptions } from '../../shared/assumptions.ts';
import { checkPlan } from '../../shared/checks.ts';
import type { Decision } from '../../shared/decision.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import { moveHub } from '../../shared/phasing/move.ts';
import { retimed } from '../../shared/phasing/retiming.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';
import { financialYear } from '../../shared/year.ts';
import { body, figure, givenDecision, givenFacts, givenHub, givenScenario, occupant, pounds } from '../given/given-plan.ts';
import { time, type Figure } from './figure.ts';

const properties = 2110;
const hubs = 100;

/** One frame of a screen at 60 hertz, milliseconds. */
const frame = 16;

/** Checks follow an assumption when the hand rests: what a person takes for at once, milliseconds. */
const atOnce = 50;

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

/** Another value of an assumption than the one a plan has, and another each run. */
function otherValue(key: AssumptionKey, value: Assumptions[AssumptionKey], run: number): Assumptions[AssumptionKey] {
  const entry = assumptionLibrary.find((each) => each.key === key);
  if (entry?.measure === 'rule') return sharingRules[run % sharingRules.length] ?? value;
  if (entry?.measure === 'years') return (8 + (run % 5)) as typeof value;
  const share = 0.8 + (run % 20) / 50;
  return (
    entry?.measure === 'pence' || entry?.measure === 'distance' ? Math.round(Number(value) * share) : Number(value) * share
  ) as typeof value;
}

/** A whole appraisal from nothing, and one with its checks after each step that a person takes in the planner. */
export function benchAppraise(): Figure[] {
  const { facts, scenario } = county();
  const byId = new Map(facts.map((property) => [property.id, property]));
  const remembering = appraiser(byId);
  const redecided = (run: number): ScenarioDraft => {
    const place = (run * 7) % scenario.decisions.length;
    const decisions = scenario.decisions.slice();
    decisions[place] = { ...decisions[place], year: 2010 + (run % 8) } as Decision;
    return { ...scenario, decisions };
  };
  const movedHub = (run: number): ScenarioDraft => {
    const hub = scenario.hubs[run % hubs];
    return hub === undefined ? scenario : retimed(scenario, moveHub(scenario, hub.id, financialYear(2012 + (run % 5))));
  };
  const planned = (draft: ScenarioDraft) => checkPlan(byId, draft, remembering.appraise(draft));
  const runs = { runs: 101, warmUp: 25 };
  const sliders = (Object.keys(scenario.assumptions) as AssumptionKey[]).map((key) => {
    const moved = (run: number) => ({
      ...scenario,
      assumptions: { ...scenario.assumptions, [key]: otherValue(key, scenario.assumptions[key], run) },
    });
    const few = { runs: 25, warmUp: 5 };
    return {
      figures: time(`any assumption moved; slowest: ${key}`, frame, (run) => remembering.appraise(moved(run)), few),
      checks: time(`any assumption moved, with the checks that follow; slowest: ${key}`, atOnce, (run) => planned(moved(run)), few),
    };
  });
  const slowest = (of: 'figures' | 'checks') =>
    sliders.map((each) => each[of]).reduce((worst, each) => (each.value > worst.value ? each : worst));
  return [
    time('appraise 2,110 properties, 100 hubs, 10 years', 5, () => appraise(byId, scenario), runs),
    time('appraise again with one decision changed', 1, (run) => remembering.appraise(redecided(run)), runs),
    { ...slowest('figures'), key: 'slowest-slider' },
    { ...slowest('checks'), key: 'slowest-slider-checks' },
    time('a hub moved with its members, checks and all', frame, (run) => planned(movedHub(run)), runs),
    time('a decision changed, checks and all', frame, (run) => planned(redecided(run)), runs),
  ];
}
