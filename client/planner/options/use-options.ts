/** The plans beside the one in hand, as far as the server has answered, each over its own facts and appraised here. */
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { appraise } from '../../../shared/appraisal/appraise.ts';
import type { PropertyFacts } from '../../../shared/facts.ts';
import type { ScenarioId } from '../../../shared/ids.ts';
import type { Option } from '../../../shared/options/against.ts';
import { recordedOnly } from '../../../shared/recorded-only.ts';
import type { Scenario } from '../../../shared/scenario.ts';
import { trpc } from '../../api.ts';
import { draftOf } from '../draft.ts';

export type NamedOption = Option & { id: ScenarioId; name: string };

/** Appraises each answer once. */
function keeper() {
  const kept = new WeakMap<Scenario, { facts: readonly PropertyFacts[]; estimates: boolean; option: NamedOption }>();
  return (scenario: Scenario, facts: readonly PropertyFacts[], estimates: boolean): NamedOption => {
    const before = kept.get(scenario);
    if (before?.facts === facts && before.estimates === estimates) return before.option;
    const counted = new Map((estimates ? facts : facts.map(recordedOnly)).map((one) => [one.id, one]));
    const draft = draftOf(scenario);
    const option = { id: scenario.id, name: scenario.name, scenario: draft, facts: counted, appraisal: appraise(counted, draft) };
    kept.set(scenario, { facts, estimates, option });
    return option;
  };
}

export type OptionsState = { ready: NamedOption[]; waiting: boolean; error: unknown };

export function useOptions(ids: readonly ScenarioId[], estimates: boolean): OptionsState {
  const scenarios = useQueries({ queries: ids.map((id) => trpc.scenario.get.queryOptions({ id })) });
  const facts = useQueries({ queries: ids.map((id) => trpc.scenario.facts.queryOptions({ id })) });
  const [optionOnce] = useState(keeper);
  const ready = ids.flatMap((_, at) => {
    const [scenario, own] = [scenarios[at]?.data, facts[at]?.data];
    return scenario && own ? [optionOnce(scenario, own, estimates)] : [];
  });
  const error: unknown = [...scenarios, ...facts].find((one) => one.error)?.error ?? null;
  return { ready, waiting: error === null && ready.length < ids.length, error };
}
