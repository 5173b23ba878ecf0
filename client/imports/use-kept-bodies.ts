/** The bodies for whose records somebody may bring a list in, and the one they brought in last, which this browser remembers. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OrganisationId } from '../../shared/ids.ts';
import type { Organisation } from '../../shared/organisation.ts';
import { may } from '../../shared/role.ts';
import { trpc } from '../api.ts';
import { useMe } from '../session/me.ts';

const keyOf = (person: string) => `common-ground-import-for-${person}`;

function remembered(person: string): string | null {
  try {
    return localStorage.getItem(keyOf(person));
  } catch {
    return null;
  }
}

export type KeptBodies = {
  bodies: readonly Organisation[];
  ready: boolean;
  chosen: OrganisationId | null;
  choose: (id: OrganisationId | null) => void;
};

export function useKeptBodies(): KeptBodies {
  const { person } = useMe();
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const [wanted, setWanted] = useState(() => remembered(person.id));
  const bodies = (about?.organisations ?? [])
    .filter(({ id }) => may(person, 'register.edit', { holder: id, sensitive: false }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
  const only = bodies.length === 1 ? bodies[0] : undefined;
  const chosen = only ?? bodies.find(({ id }) => id === wanted);
  const choose = (id: OrganisationId | null) => {
    setWanted(id);
    try {
      if (id !== null) localStorage.setItem(keyOf(person.id), id);
    } catch {
      return;
    }
  };
  return { bodies, ready: about !== undefined, chosen: chosen?.id ?? null, choose };
}
