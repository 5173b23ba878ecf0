/** Who is using this browser; what they may do is in the menu, loaded when it is first opened. */
import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { trpc } from '../api.ts';
import classes from './bar.module.css';

const PersonMenu = lazy(() => import('./person-menu.tsx').then((module) => ({ default: module.PersonMenu })));

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .slice(0, 2)
    .join('');

export function PersonButton() {
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const [wanted, setWanted] = useState(false);
  const shown = {
    className: classes.initials ?? '',
    'aria-label': about ? `${about.person.name}: menu` : 'Menu',
    children: about ? initialsOf(about.person.name) : '·',
  };
  const closed = <UnstyledButton {...shown} aria-haspopup="menu" aria-expanded={false} onClick={() => setWanted(true)} />;
  if (!wanted) return closed;
  return (
    <Suspense fallback={closed}>
      <PersonMenu>
        <UnstyledButton {...shown} />
      </PersonMenu>
    </Suspense>
  );
}
