/** Records that may be one property: put to a person with both side by side, never merged silently; decisions can be taken back. */
import { SegmentedControl } from '@mantine/core';
import { formatCount } from '../../shared/measure.ts';
import { may } from '../../shared/role.ts';
import { DataTabs } from '../estate/data-tabs.tsx';
import { EditorsOnly } from '../estate/editors-only.tsx';
import { useMe } from '../session/me.ts';
import { Page } from '../ui/page.tsx';
import { DecidedPairs } from './decided-pairs.tsx';
import classes from './duplicates.module.css';
import { OpenPairs } from './open-pairs.tsx';
import { useAsked } from './quality-address.ts';
import { usePairs } from './use-pairs.ts';

const lead = 'Records that may be the same property. Until somebody decides, both count, and totals say that they may be counted twice.';

const counted = (count: number | undefined) => (count === undefined ? '' : ` (${formatCount(count)})`);

function Duplicates() {
  const { asked, ask } = useAsked();
  const open = usePairs('open', null, 0, 1).data?.total;
  const merged = usePairs('merged', null, 0, 1).data?.total;
  const different = usePairs('different', null, 0, 1).data?.total;
  const decided = merged === undefined || different === undefined ? undefined : merged + different;
  return (
    <>
      <SegmentedControl
        className={classes.standing ?? ''}
        size="xs"
        aria-label="Which pairs"
        data={[
          { value: 'open', label: `To decide${counted(open)}` },
          { value: 'decided', label: `Decided${counted(decided)}` },
        ]}
        value={asked.pairs}
        onChange={(pairs) => ask({ pairs: pairs === 'open' ? undefined : pairs, alike: undefined })}
      />
      {asked.pairs === 'open' ? (
        <OpenPairs key={asked.alike ?? ''} property={asked.alike} onAll={() => ask({ alike: undefined })} />
      ) : (
        <DecidedPairs />
      )}
    </>
  );
}

export function DuplicatesPage() {
  const { person } = useMe();
  return (
    <Page title="Possible duplicates" lead={may(person, 'register.edit') ? lead : undefined}>
      <DataTabs />
      <EditorsOnly does="Records that may be the same property are compared and decided here.">
        <Duplicates />
      </EditorsOnly>
    </Page>
  );
}
