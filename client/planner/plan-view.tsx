/** A page of the plan beside its map: the plan's own bar and pages above, what is said of it below; undo, redo and save by the same keys as on the map. */
import type { ReactNode } from 'react';
import { Page } from '../ui/page.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { PlanBar } from './plan-bar.tsx';
import { usePlan } from './plan-context.ts';
import { PlanViews } from './plan-views.tsx';
import classes from './planner.module.css';
import { SaveTrouble } from './save-state.tsx';
import { usePlanKeys } from './use-plan-keys.ts';

type PlanViewProps = { title: string; lead?: ReactNode; actions?: ReactNode; width?: 'text' | 'wide' | 'full'; children: ReactNode };

const nothing = () => undefined;

export function PlanView({ title, lead, actions, width = 'wide', children }: PlanViewProps) {
  const { draft, dispatch, save, mayEdit } = usePlan();
  usePlanKeys({
    undo: () => mayEdit && dispatch({ type: 'undo' }),
    redo: () => mayEdit && dispatch({ type: 'redo' }),
    save,
    group: nothing,
    escape: nothing,
  });
  return (
    <div className={classes.page}>
      <PlanBar level={2} />
      <PlanViews />
      <SaveTrouble />
      <div className={classes.rest}>
        <Page title={title} called={`${title}: ${draft.name}`} lead={lead} actions={actions} width={width}>
          {children}
        </Page>
      </div>
      <ConflictDialog />
    </div>
  );
}
