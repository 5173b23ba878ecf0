/** The audit: everything that was done, as sentences, the latest first. */
import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatCount } from '../../shared/measure.ts';
import { may } from '../../shared/role.ts';
import { useMe } from '../session/me.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import type { Search } from '../view.ts';
import { type AuditChoice, auditChoice, auditSearch, wholeAudit } from './audit-address.ts';
import { AuditFilter } from './audit-filter.tsx';
import { AuditList } from './audit-list.tsx';
import classes from './audit.module.css';
import { pageSize, useAuditPages } from './use-audit-pages.ts';

const lead = 'Every change, sign-in and permission, the latest first. Nothing here can be altered or taken out.';

function useAuditChoice(): [AuditChoice, (choice: AuditChoice) => void] {
  const { who, did, record, plan, since, until }: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const choice = useMemo(() => auditChoice({ who, did, record, plan, since, until }), [who, did, record, plan, since, until]);
  const choose = (next: AuditChoice) =>
    void navigate({
      to: '/audit',
      search: (previous: Search) => ({ ...previous, ...auditSearch(next), '': '' }),
      replace: true,
      resetScroll: false,
    });
  return [choice, choose];
}

function Audit() {
  const [choice, choose] = useAuditChoice();
  const { entries, more, reading, error, readMore, retry } = useAuditPages(choice);
  return (
    <>
      <AuditFilter choice={choice} onChoose={choose} />
      {error !== null && (
        <ErrorNote error={error} title="The audit could not be read">
          <Button variant="default" onClick={retry}>
            Try again
          </Button>
        </ErrorNote>
      )}
      {entries === null && error === null && <Waiting label="Reading the audit" lines={10} />}
      {entries?.length === 0 && (
        <EmptyState title="No event is like that" detail="Every change leaves an event here as soon as it is saved.">
          <Button onClick={() => choose(wholeAudit)}>Show everything</Button>
        </EmptyState>
      )}
      {entries && entries.length > 0 && (
        <>
          <AuditList entries={entries} />
          <div className={classes.foot}>
            {more && (
              <Button variant="default" aria-disabled={reading} onClick={() => !reading && readMore()}>
                Show {pageSize} earlier events
              </Button>
            )}
            <output className={classes.count}>
              {reading
                ? 'Reading …'
                : `${formatCount(entries.length)} ${entries.length === 1 ? 'event' : 'events'}${more ? ' shown' : ': that is all'}`}
            </output>
          </div>
        </>
      )}
    </>
  );
}

export function AuditPage() {
  const { person } = useMe();
  return (
    <Page title="Audit" lead={lead}>
      {may(person, 'audit.read') ? (
        <Audit />
      ) : (
        <EmptyState
          title="The audit is not open to you"
          detail="Estates officers and administrators read it. What happened to one property is in its own history."
        />
      )}
    </Page>
  );
}
