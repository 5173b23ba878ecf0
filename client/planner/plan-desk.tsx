/** The three panes of a plan, its keys, and what clicks on the map lead to; on a phone the panes are tabs. */
import { SegmentedControl } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { addYears } from '../../shared/year.ts';
import type { Answers } from '../api.ts';
import { usePhone } from '../estate/use-phone.ts';
import { useView } from '../view.ts';
import { AsidePanel } from './aside-panel.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { startGroup, type GroupDraft } from './group-draft.ts';
import { LightContext, LitContext } from './lit-context.ts';
import { selecting, type Meaning } from './mode.ts';
import { OutlinePanel } from './outline-panel.tsx';
import { PlanBar } from './plan-bar.tsx';
import { SaveTrouble } from './save-state.tsx';
import { usePlan } from './plan-context.ts';
import { PlanMap } from './plan-map.tsx';
import { PlanViews } from './plan-views.tsx';
import classes from './planner.module.css';
import { Player } from './player.tsx';
import type { PropertyId } from '../../shared/ids.ts';
import { newBuildSite } from './new-build-site.ts';
import { useActs } from './use-acts.ts';
import { usePlanKeys } from './use-plan-keys.ts';

type Pane = 'outline' | 'map' | 'figures';

/** `grouping`: the address asks for what is chosen to be grouped at once. */
export function PlanDesk({ about, grouping }: { about: Answers['estate']['about']; grouping: boolean }) {
  const { draft, facts, appraisal, dispatch, save, edit, mayEdit, mode, setMode, setFocus, focus } = usePlan();
  const { joinHub } = useActs();
  const [view, changeView] = useView();
  const phone = usePhone();
  const [pane, setPane] = useState<Pane>('outline');
  const [group, setGroup] = useState<GroupDraft | null>(null);
  const [lit, setLit] = useState<PropertyId | null>(null);

  const startGrouping = useCallback(() => {
    if (!mayEdit) return;
    const chosen = view.selection.length > 0 ? view.selection : focus.kind === 'property' ? [focus.property] : [];
    const missing = chosen.some((id) => !facts.has(id));
    if (missing) return;
    setGroup(startGroup(draft, chosen, facts, addYears(draft.baseYear, 2)));
  }, [mayEdit, view.selection, focus, facts, draft]);
  const ready = grouping && view.selection.every((id) => facts.has(id));
  useEffect(() => {
    if (!ready) return;
    startGrouping();
    changeView({}, { replace: true });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- asked once by the address, as soon as the facts are there
  }, [ready]);

  usePlanKeys({
    undo: () => mayEdit && dispatch({ type: 'undo' }),
    redo: () => mayEdit && dispatch({ type: 'redo' }),
    save,
    group: startGrouping,
    escape: () => (mode.kind === 'select' ? setFocus({ kind: 'plan' }) : setMode(selecting)),
  });

  const act = (meaning: Meaning) => {
    switch (meaning.kind) {
      case 'open':
        setFocus({ kind: 'property', property: meaning.property });
        return phone ? setPane('figures') : undefined;
      case 'open-hub':
        setFocus({ kind: 'hub', hub: meaning.hub });
        return phone ? setPane('figures') : undefined;
      case 'toggle': {
        const rest = view.selection.filter((id) => id !== meaning.property);
        return changeView(
          { selection: rest.length < view.selection.length ? rest : [...rest, meaning.property].sort() },
          { replace: true },
        );
      }
      case 'clear':
        return setFocus({ kind: 'plan' });
      case 'cover':
        return edit({ kind: 'cover', districts: [], area: meaning.area });
      case 'join': {
        const hub = draft.hubs.find((each) => each.id === meaning.hub);
        return hub ? joinHub(hub, [meaning.property]) : undefined;
      }
      case 'host': {
        const site = { type: 'host' as const, property: meaning.property };
        if (meaning.asker === 'group') return setGroup((was) => was && { ...was, site });
        return edit({ kind: 'move-hub', hub: meaning.asker.hub, site });
      }
      case 'site': {
        const of = (demand: number) => newBuildSite(meaning.position, meaning.property, demand);
        if (meaning.asker === 'group') return setGroup((was) => was && { ...was, site: of(0) });
        const { hub } = meaning.asker;
        const demand = appraisal.hubs.find((each) => each.hub === hub)?.demand ?? 0;
        return edit({ kind: 'move-hub', hub, site: of(demand) });
      }
      case 'nothing':
        return undefined;
    }
  };

  const picking = group !== null && mode.kind !== 'select';
  const shown = (which: Pane) => !phone || (picking || mode.kind !== 'select' ? which === 'map' : pane === which);
  return (
    <LitContext value={lit}>
      <LightContext value={setLit}>
        <div className={classes.page}>
          <PlanBar />
          <PlanViews />
          <SaveTrouble />
          {phone && (
            <SegmentedControl
              className={classes.panes ?? ''}
              fullWidth
              aria-label="What to show"
              value={picking || mode.kind !== 'select' ? 'map' : pane}
              onChange={setPane}
              data={[
                { value: 'outline', label: 'Outline' },
                { value: 'map', label: 'On the map' },
                { value: 'figures', label: 'Figures' },
              ]}
            />
          )}
          <div className={classes.body}>
            {shown('outline') && (
              <aside className={classes.left} aria-label="The plan">
                <OutlinePanel onGroup={startGrouping} />
              </aside>
            )}
            {shown('map') && (
              <section className={classes.centre} aria-label="The plan on the map">
                <PlanMap about={about} onMeaning={act} />
                <Player />
              </section>
            )}
            {shown('figures') && (
              <aside className={classes.right} aria-label="What it comes to">
                <AsidePanel />
              </aside>
            )}
          </div>
          {group && <GroupDialog group={group} onChange={setGroup} onClose={() => setGroup(null)} hidden={mode.kind !== 'select'} />}
          <ConflictDialog />
        </div>
      </LightContext>
    </LitContext>
  );
}
