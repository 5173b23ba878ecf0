/** Space wanted by all bodies: what, where, by when and for how much, with how many places fit. */
import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatCount } from '../../shared/measure.ts';
import { formatPounds } from '../../shared/money.ts';
import { may } from '../../shared/role.ts';
import { requirementStateLabel, stateOf } from '../../shared/space/requirement.ts';
import { componentLabel } from '../../shared/use.ts';
import { formatDate } from '../../shared/year.ts';
import { type Answers, trpc } from '../api.ts';
import { DisposalTabs } from '../estate/disposal-tabs.tsx';
import { usePhone } from '../estate/use-phone.ts';
import { useMe } from '../session/me.ts';
import { DataTable, type TableColumn } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { placeWords, sizeWords } from './space-words.ts';
import classes from './space.module.css';

type Line = Answers['space']['list'][number];

const columns: TableColumn[] = [
  { key: 'name', label: 'Wanted' },
  { key: 'body', label: 'Body' },
  { key: 'what', label: 'Space' },
  { key: 'where', label: 'Where' },
  { key: 'by', label: 'By' },
  { key: 'budget', label: 'Budget', unit: '£ a year', align: 'right' },
  { key: 'fits', label: 'Fit', align: 'right' },
  { key: 'near', label: 'Near misses', align: 'right' },
  { key: 'state', label: 'State' },
];

const onPhone = ['name', 'by', 'fits'];

function cellsOf({ requirement, counts }: Line, bodyOf: (id: string) => string): Record<string, string> {
  return {
    name: requirement.name,
    body: bodyOf(requirement.body),
    what: `${sizeWords(requirement)}, ${componentLabel[requirement.component].toLowerCase()}`,
    where: placeWords(requirement),
    by: formatDate(requirement.by).replaceAll(' ', '\u00a0'),
    budget: requirement.budget === null ? 'None set' : formatPounds(requirement.budget, 'table').replace('£', ''),
    fits: formatCount(counts.fits),
    near: formatCount(counts.near),
    state: requirementStateLabel[stateOf(requirement)],
  };
}

export function SpacePage() {
  const { person } = useMe();
  const navigate = useNavigate();
  const phone = usePhone();
  const [closed, setClosed] = useState(false);
  const { data, error, refetch } = useQuery(trpc.space.list.queryOptions());
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const names = new Map<string, string>((about?.organisations ?? []).map(({ id, shortName }) => [id, shortName]));
  const open = (data ?? []).filter(({ requirement }) => requirement.closing === null);
  const shown = closed ? (data ?? []).filter(({ requirement }) => requirement.closing !== null) : open;
  const chosen = columns.filter(({ key }) => (phone ? onPhone.includes(key) : closed || key !== 'state'));
  const enter = may(person, 'space.edit') && (
    <Button component={Link} to="/disposals/space/new" leftSection={<Icon name="plus" size={14} />}>
      Enter space wanted
    </Button>
  );
  return (
    <Page
      title="Space wanted"
      lead="No body buys or leases before looking at what the others hold: vacant and soon vacant space, room in planned hubs, and halls and schools out of hours."
      actions={enter}
    >
      <DisposalTabs />
      {error && (
        <ErrorNote error={error} title="Space wanted could not be read">
          <Button variant="default" onClick={() => void refetch()}>
            Try again
          </Button>
        </ErrorNote>
      )}
      {!data && !error && <Waiting label="Reading what is wanted" lines={6} />}
      {data && data.length > 0 && (
        <SegmentedControl
          className={classes.which ?? ''}
          size="xs"
          aria-label="Which requirements"
          data={[
            { value: 'open', label: `Open (${formatCount(open.length)})` },
            { value: 'closed', label: `Met or withdrawn (${formatCount(data.length - open.length)})` },
          ]}
          value={closed ? 'closed' : 'open'}
          onChange={(value) => setClosed(value === 'closed')}
        />
      )}
      {data && shown.length > 0 && (
        <DataTable
          caption="Space wanted"
          hideCaption
          columns={chosen}
          rows={shown.map((line) => {
            const cells = cellsOf(line, (id) => names.get(id) ?? id);
            return {
              key: line.requirement.id,
              cells: chosen.map(({ key }) => cells[key] ?? ''),
              onOpen: () => void navigate({ to: '/disposals/space/$requirementId', params: { requirementId: line.requirement.id } }),
            };
          })}
        />
      )}
      {data && shown.length === 0 && (
        <EmptyState
          title={closed ? 'Nothing was met or withdrawn yet' : 'No space is wanted at present'}
          detail="A requirement says which body needs how much space, where and by when; it is held against what all others hold, and what comes of each place is recorded."
        >
          {enter}
        </EmptyState>
      )}
    </Page>
  );
}
