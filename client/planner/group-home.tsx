/** Where a hub being made will be: in one of the ranked properties, or built anew on a place or site of one's choice. */
import { Button, Radio, SegmentedControl, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { rankHosts } from '../../shared/appraisal/host-candidates.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { formatArea, formatDistance } from '../../shared/measure.ts';
import { formatPoundsPerSquareMetre } from '../../shared/money.ts';
import { tenureWords } from '../../shared/tenure.ts';
import { Icon } from '../ui/icon.tsx';
import { decisionWords } from '../../shared/decision-words.ts';
import classes from './group.module.css';
import type { GroupDraft } from './group-draft.ts';
import { GroupNewBuild } from './group-new-build.tsx';
import type { Needed } from './needed.ts';
import { usePlan } from './plan-context.ts';

type Props = { group: GroupDraft; needed: Needed; onChange: (group: GroupDraft) => void };
const firstShown = 5;

export function GroupHome({ group, needed, onChange }: Props) {
  const { setMode } = usePlan();
  const [way, setWay] = useState<'host' | 'new-build'>(group.site?.type ?? 'host');
  return (
    <section aria-label="Where the hub will be" className={classes.home}>
      <div className={classes.homeHead}>
        <h3>Where it will be</h3>
        <SegmentedControl
          size="xs"
          aria-label="Kind of home"
          value={way}
          onChange={setWay}
          data={[
            { value: 'host', label: 'In an existing property' },
            { value: 'new-build', label: 'New build' },
          ]}
        />
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<Icon name="pin" size={12} />}
          onClick={() => setMode(way === 'host' ? { kind: 'choose-host', asker: 'group' } : { kind: 'place-new-build', asker: 'group' })}
        >
          {way === 'host' ? 'Choose on the map' : 'Place on the map'}
        </Button>
      </div>
      {way === 'host' ? <Hosts group={group} onChange={onChange} /> : <GroupNewBuild group={group} needed={needed} onChange={onChange} />}
    </section>
  );
}

function Hosts({ group, onChange }: Omit<Props, 'needed'>) {
  const { facts, draft, nameOf } = usePlan();
  const [shown, setShown] = useState(firstShown);
  const ranked = useMemo(() => {
    const taken = new Set(draft.hubs.flatMap((hub) => (hub.site.type === 'host' ? [hub.site.property] : [])));
    const members = group.members.flatMap((id) => facts.get(id) ?? []);
    const candidates = [...facts.values()].filter((fact) => !taken.has(fact.id) && !fact.archived);
    return rankHosts(members, candidates, draft.assumptions);
  }, [group.members, facts, draft.hubs, draft.assumptions]);
  const chosen = group.site?.type === 'host' ? group.site.property : null;
  const choose = (id: string) => onChange({ ...group, site: { type: 'host', property: id as PropertyId } });
  const leaving = (id: PropertyId) => {
    const decision = draft.decisions.find((each) => each.property === id && each.action !== 'retain');
    return decision ? ` The plan now has it ${decisionWords(decision).toLowerCase()}; that would end.` : '';
  };
  const listed = ranked.slice(0, shown);
  const elsewhere = chosen !== null && !listed.some((each) => each.property === chosen);
  return (
    <Radio.Group label="Host" labelProps={{ className: 'visually-hidden' }} value={chosen ?? ''} onChange={choose}>
      <Stack gap={6}>
        {elsewhere && <Radio value={chosen} size="xs" label={nameOf(chosen)} description="Chosen on the map" />}
        {listed.map((each) => (
          <Radio
            key={each.property}
            value={each.property}
            size="xs"
            label={nameOf(each.property)}
            description={
              <>
                {[
                  each.spare === null ? null : `${formatArea(each.spare)} spare`,
                  each.distance === null || each.distance === 0 ? null : `${formatDistance(each.distance)} away on average`,
                  tenureWords(each.tenure),
                  each.runningCostPerM2 === null ? null : `${formatPoundsPerSquareMetre(each.runningCostPerM2)} a year`,
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
                <br />
                {each.reasons.join(' ')}
                {leaving(each.property)}
              </>
            }
          />
        ))}
        {ranked.length === 0 && <p className={classes.quiet}>No property here could host them. Build anew, or choose one on the map.</p>}
        {ranked.length > shown && (
          <span>
            <Button size="compact-xs" variant="subtle" onClick={() => setShown(shown + 10)}>
              Show more of {ranked.length}
            </Button>
          </span>
        )}
      </Stack>
    </Radio.Group>
  );
}
