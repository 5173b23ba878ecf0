/** Who is using this browser; what they may do is in the menu, loaded when it is first opened. */
import { UnstyledButton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { initialsOf } from '../session/initials.ts';
import { useMe } from '../session/me.ts';
import classes from './bar.module.css';

const PersonMenu = lazy(() => import('./person-menu.tsx').then((module) => ({ default: module.PersonMenu })));

export function PersonButton() {
  const { name } = useMe().person;
  const [wanted, setWanted] = useState(false);
  const shown = { className: classes.initials ?? '', 'aria-label': `${name}: menu`, title: name, children: initialsOf(name) };
  const closed = <UnstyledButton {...shown} aria-haspopup="menu" aria-expanded={false} onClick={() => setWanted(true)} />;
  if (!wanted) return closed;
  return (
    <Suspense fallback={closed}>
      <PersonMenu>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of the button that had the keyboard */}
        <UnstyledButton {...shown} autoFocus />
      </PersonMenu>
    </Suspense>
  );
}
