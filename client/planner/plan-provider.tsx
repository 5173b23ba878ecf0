/** Holds one plan while it is edited: the reducer, the facts, the appraisal recomputed at each step, and saving. */
import { notifications } from '@mantine/notifications';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useReducer, useState } from 'react';
import { checkPlan } from '../../shared/checks.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import { recordedOnly } from '../../shared/recorded-only.ts';
import { may } from '../../shared/role.ts';
import type { Scenario } from '../../shared/scenario.ts';
import type { FinancialYear } from '../../shared/year.ts';
import type { Answers } from '../api.ts';
import { hubErrand, useView } from '../view.ts';
import { useMe } from '../session/me.ts';
import { draftReducer, isDirty, openDraft } from './draft.ts';
import { keptOf } from './kept.ts';
import { selecting, type Mode } from './mode.ts';
import { PlanContext, type Focus, type Plan } from './plan-context.ts';
import { planAppraiser } from './plan-appraiser.ts';
import { usePlanFacts } from './use-plan-facts.ts';
import { useSaving } from './use-saving.ts';

type Props = { scenario: Scenario; stored: readonly PropertyFacts[]; about: Answers['estate']['about']; children: ReactNode };

/** Work kept from before is opened again on the version it was done on, so that a save since then shows as the conflict it is. */
function opened({ scenario, mayEdit }: { scenario: Scenario; mayEdit: boolean }) {
  const kept = mayEdit ? keptOf(sessionStorage, scenario.id) : null;
  return kept ? openDraft({ ...scenario, version: kept.version }, kept.draft) : openDraft(scenario);
}

const hubAsked = (id: string | undefined, { hubs }: Scenario): Extract<Focus, { kind: 'hub' }> | null => {
  const hub = hubs.find((one) => one.id === id);
  return hub ? { kind: 'hub', hub: hub.id } : null;
};

export function PlanProvider({ scenario, stored, about, children }: Props) {
  const mayEdit = may(useMe().person, 'scenario.edit');
  const [state, dispatch] = useReducer(draftReducer, { scenario, mayEdit }, opened);
  const [view, changeView] = useView();
  const asked = useLocation({ select: (location) => (location.search as Record<string, string>)[hubErrand] });
  const navigate = useNavigate();
  const [hub, setHub] = useState<Extract<Focus, { kind: 'hub' }> | null>(() => hubAsked(asked, scenario));
  const [mode, setMode] = useState<Mode>(selecting);
  const [year, setYear] = useState<FinancialYear | null>(null);
  const draft = state.present;

  const also = useMemo(() => [...view.selection, ...(view.property ? [view.property] : [])], [view.selection, view.property]);
  const { facts: all } = usePlanFacts(scenario, draft, stored, also);
  const facts = useMemo(
    () => (view.estimates ? all : new Map([...all].map(([id, each]) => [id, recordedOnly(each)]))),
    [all, view.estimates],
  );
  const organisations = useMemo(() => new Map(about.organisations.map((each) => [each.id, each])), [about.organisations]);

  const appraise = useMemo(() => planAppraiser(facts), [facts]);
  const last = state.past.at(-1)?.draft ?? null;
  const appraisal = useMemo(() => appraise(draft), [appraise, draft]);
  const before = useMemo(() => (last ? appraise(last) : null), [appraise, last]);
  const appraised = useMemo(() => ({ facts, draft, appraisal }), [facts, draft, appraisal]);
  // The figures follow a slider at once; what the checks say of them follows when the hand rests.
  const settled = useDeferredValue(appraised);
  const checks = useMemo(() => checkPlan(settled.facts, settled.draft, settled.appraisal), [settled]);

  const onCopied = useCallback(
    (copy: Scenario) => {
      notifications.show({ message: `Your version is kept as “${copy.name}”.` });
      void navigate({ to: '/plan/$scenarioId', params: { scenarioId: copy.id } });
    },
    [navigate],
  );
  const { saving, save, saveOver, takeTheirs, keepAsCopy } = useSaving(state, dispatch, onCopied);

  const dirty = isDirty(state);
  useEffect(() => {
    if (scenario.version > state.saved.version && !dirty) dispatch({ type: 'open', scenario });
  }, [scenario, state.saved.version, dirty]);
  useEffect(() => {
    if (state.refusal) notifications.show({ message: state.refusal, color: 'red' });
  }, [state]);

  useEffect(() => {
    if (asked === undefined) return;
    setHub((was) => hubAsked(asked, scenario) ?? was);
    changeView({ property: null }, { replace: true });
  }, [asked, scenario, changeView]);

  const focus = useMemo(
    (): Focus => (view.property ? { kind: 'property', property: view.property } : (hub ?? { kind: 'plan' })),
    [view.property, hub],
  );
  const setFocus = useCallback(
    (next: Focus) => {
      setHub(next.kind === 'hub' ? next : null);
      changeView({ property: next.kind === 'property' ? next.property : null }, { replace: true });
    },
    [changeView],
  );

  const standing = saving.kind === 'conflict' ? saving.theirs : saving.kind === 'refused' ? saving.message : null;
  const plan = useMemo(
    (): Plan => ({
      state,
      draft,
      scenario,
      dispatch,
      edit: (edit) => mayEdit && dispatch({ type: 'edit', edit }),
      mayEdit,
      facts,
      organisations,
      districts: about.districts,
      appraisal,
      before,
      appraise,
      checks,
      nameOf: (property) => facts.get(property)?.name ?? `Property ${property}`,
      saving,
      save: () => mayEdit && save(),
      saveOver,
      takeTheirs,
      keepAsCopy,
      focus,
      setFocus,
      year,
      setYear,
      mode,
      setMode,
    }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- saving and its ways out read only the state, which is named
    [
      state,
      scenario,
      mayEdit,
      facts,
      organisations,
      about,
      appraise,
      appraisal,
      before,
      checks,
      saving.kind,
      standing,
      focus,
      setFocus,
      mode,
      year,
    ],
  );
  return <PlanContext value={plan}>{children}</PlanContext>;
}
