/** Chooses the scenario in hand; every page shows the same one. The list itself is loaded when it is first opened. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { trpc } from '../api.ts';
import { Icon } from '../ui/icon.tsx';
import { useView } from '../view.ts';
import classes from './bar.module.css';

const ScenarioMenu = lazy(() => import('./scenario-menu.tsx').then((module) => ({ default: module.ScenarioMenu })));

export function ScenarioPicker() {
  const { data: scenarios } = useQuery(trpc.scenario.list.queryOptions());
  const [view] = useView();
  const [wanted, setWanted] = useState(false);
  const chosen = scenarios?.find((scenario) => scenario.id === view.scenario);
  const shown = {
    variant: 'default',
    className: classes.picker ?? '',
    rightSection: <Icon name="chevron-down" size={12} />,
    h: 30,
    title: chosen?.name ?? '',
    children: chosen?.name ?? (view.scenario && !scenarios ? 'Scenario' : 'No scenario'),
  };
  const closed = <Button {...shown} aria-haspopup="menu" aria-expanded={false} onClick={() => setWanted(true)} />;
  if (!wanted) return closed;
  return (
    <Suspense fallback={closed}>
      <ScenarioMenu>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of the button that had the keyboard */}
        <Button {...shown} autoFocus />
      </ScenarioMenu>
    </Suspense>
  );
}
