/** The worker in which a plan's range is drawn, so that the page stays free: it tells how far it is, then the answer; it is stopped by ending it. */
import { planRange, type PlanRange } from '../../shared/appraisal/plan-range.ts';
import type { UncertaintyAsked } from '../../shared/appraisal/uncertainty.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';

export type RangeWork = { facts: PropertyFacts[]; scenario: ScenarioDraft; asked: UncertaintyAsked };
export type RangeSaid = { done: number } | { range: PlanRange };

const tell = (said: RangeSaid) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  self.postMessage(said);
};

self.addEventListener('message', ({ data }: MessageEvent<RangeWork>) => {
  tell({ range: planRange(data.facts, data.scenario, data.asked, (done) => tell({ done })) });
});
