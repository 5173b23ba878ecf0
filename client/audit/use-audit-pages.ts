/** The audit as it is read: its latest events, and as many pages of earlier ones as have been asked for. */
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answers, trpc } from '../api.ts';
import { type AuditChoice, kindsChosen } from './audit-address.ts';

export type AuditEntry = Answers['audit']['list']['entries'][number];

export const pageSize = 50;

export type AuditPages = {
  entries: AuditEntry[] | null;
  /** Whether there are earlier events than these. */
  more: boolean;
  reading: boolean;
  error: unknown;
  readMore: () => void;
  retry: () => void;
};

const asked = ({ who, did, property, scenario, since, until }: AuditChoice) => ({
  ...(who ? { who } : {}),
  ...(did ? { kinds: kindsChosen(did) } : {}),
  ...(property ? { property } : {}),
  ...(scenario ? { scenario } : {}),
  ...(since ? { from: since } : {}),
  ...(until ? { to: until } : {}),
});

/** `choice` stays the same object for as long as the same is asked; another begins at the latest event again. */
export function useAuditPages(choice: AuditChoice): AuditPages {
  const [read, setRead] = useState<{ choice: AuditChoice; befores: number[] }>({ choice, befores: [] });
  const befores = read.choice === choice ? read.befores : [];
  const filter = asked(choice);
  const answers = useQueries({
    queries: [undefined, ...befores].map((before) => ({
      ...trpc.audit.list.queryOptions({ filter, ...(before === undefined ? {} : { before }), limit: pageSize }),
      ...(before === undefined ? { placeholderData: keepPreviousData } : {}),
    })),
  });
  const failed = answers.find(({ error }) => error !== null);
  const last = answers.at(-1)?.data;
  const next = last?.next ?? null;
  return {
    entries: answers[0]?.data ? answers.flatMap(({ data }) => data?.entries ?? []) : null,
    more: next !== null,
    reading: answers.some(({ isFetching, isPlaceholderData, data }) => isFetching && (isPlaceholderData || data === undefined)),
    error: failed?.error ?? null,
    readMore: () => next !== null && setRead({ choice, befores: [...befores, next] }),
    retry: () => void failed?.refetch(),
  };
}
