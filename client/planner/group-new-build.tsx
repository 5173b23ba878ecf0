/** A hub being made that is built anew: on which land, and how large. */
import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { rankSites, type SiteCandidate } from '../../shared/appraisal/site-candidates.ts';
import { formatArea, formatDistance, squareMetres } from '../../shared/measure.ts';
import classes from './group.module.css';
import type { GroupDraft } from './group-draft.ts';
import type { Needed } from './needed.ts';
import { areaFor, newBuildSite } from './new-build-site.ts';
import { NumberField } from './number-field.tsx';
import { builtOn } from './on-its-site.ts';
import { usePlan } from './plan-context.ts';

type Props = { group: GroupDraft; needed: Needed; onChange: (group: GroupDraft) => void };

const landOffered = 15;

/** What area is suggested and how far that can be relied on. */
function suggestion({ demand, known, of }: Needed): string {
  if (of > 0 && known === 0 && demand === 0) return 'The space that moves in is not recorded: enter the area to build.';
  const text = `Suggested for what moves in: ${formatArea(areaFor(demand))}`;
  return known === of ? `${text}.` : `${text}, known for ${known} of ${of}; more will be needed.`;
}

export function GroupNewBuild({ group, needed, onChange }: Props) {
  const { facts, draft, nameOf } = usePlan();
  const site = group.site?.type === 'new-build' ? group.site : null;
  const sites = useMemo(() => {
    const members = group.members.flatMap((id) => facts.get(id) ?? []);
    const taken = new Set(draft.hubs.map((hub) => hub.site.property));
    return rankSites(
      members,
      [...facts.values()].filter(({ id }) => !taken.has(id)),
      draft.assumptions,
    );
  }, [group.members, facts, draft.hubs, draft.assumptions]);
  const land = sites.filter(({ kind }) => kind === 'land').slice(0, landOffered);
  const members = sites.filter(({ kind }) => kind === 'member');
  const chosen = site?.property ?? null;
  const elsewhere = chosen !== null && ![...land, ...members].some(({ property }) => property === chosen);
  const option = ({ property, distance }: SiteCandidate) => ({
    value: property as string,
    label: distance === null || distance < 1 ? nameOf(property) : `${nameOf(property)}, ${formatDistance(distance)} away on average`,
  });
  const onSite = (id: string) => {
    const found = sites.find(({ property }) => property === id);
    if (found) onChange({ ...group, site: newBuildSite(found.position, found.property, needed.demand) });
  };
  const told = chosen !== null && group.members.includes(chosen) ? builtOn : null;
  return (
    <div className={classes.basics}>
      <NativeSelect
        size="xs"
        label="On the site of"
        description={
          told ??
          (site && chosen === null ? 'Placed on open ground on the map.' : 'Freehold land, the nearest first. Or place it on the map.')
        }
        value={chosen ?? ''}
        data={[
          { value: '', label: site ? 'None of these' : 'Choose a site' },
          ...(elsewhere ? [{ value: chosen as string, label: nameOf(chosen) }] : []),
          ...(land.length > 0 ? [{ group: 'Car parks and land', items: land.map(option) }] : []),
          ...(members.length > 0 ? [{ group: 'Members, to be redeveloped', items: members.map(option) }] : []),
        ]}
        onChange={(event) => onSite(event.currentTarget.value)}
      />
      <NumberField
        label="Area built"
        description={suggestion(needed)}
        unit="m²"
        min={1}
        max={200_000}
        disabled={!site}
        value={Number(site && group.areaEntered ? site.area : areaFor(needed.demand))}
        onCommit={(area) => site && onChange({ ...group, areaEntered: true, site: { ...site, area: squareMetres(area) } })}
      />
    </div>
  );
}
