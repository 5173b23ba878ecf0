/** What only those who keep records may open; everybody else is told why, and what is open to them. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { may, roleLabel } from '../../shared/role.ts';
import { useMe } from '../session/me.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import classes from './editors-only.module.css';

export function EditorsOnly({ does, children }: { does: string; children: ReactNode }) {
  const { person } = useMe();
  if (may(person, 'register.edit')) return children;
  return (
    <EmptyState
      title="This is for estates officers"
      detail={`${does} You are here as ${roleLabel[person.role].toLowerCase()}: the register is open to you to read. An administrator can make you an estates officer if your work needs it.`}
    >
      <span className={classes.ways}>
        <Link to="/register">Open the register</Link>
        <Link to="/permissions">Who may do what</Link>
      </span>
    </EmptyState>
  );
}
