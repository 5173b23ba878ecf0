/** Organisations under their sectors, with a search for one by name; a sector's box takes all of its bodies. */
import { ActionIcon, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { EstateFilter, Facets } from '../../shared/filter.ts';
import { type Organisation, type Sector, sectorLabel, sectors } from '../../shared/organisation.ts';
import { Icon } from '../ui/icon.tsx';
import { FacetOption } from './facet-option.tsx';
import { FacetSection } from './facet-section.tsx';
import classes from './filter-panel.module.css';
import { chosenOrganisations, sectorState, toggleOrganisation, toggleSector } from './organisation-choice.ts';

type OrganisationFacetProps = {
  organisations: readonly Organisation[];
  filter: EstateFilter;
  facets: Facets | undefined;
  onChange: (filter: EstateFilter) => void;
};

export function OrganisationFacet({ organisations, filter, facets, onChange }: OrganisationFacetProps) {
  const [words, setWords] = useState('');
  const [opened, setOpened] = useState<readonly Sector[]>([]);
  const looked = words.trim().toLowerCase();
  const chosen = chosenOrganisations(filter, organisations);
  const counts = new Map(facets?.organisations.map(({ key, count }) => [key, count]));
  const bySector = new Map(facets?.sectors.map(({ key, count }) => [key, count]));
  const membersOf = (sector: Sector) => organisations.filter((one) => one.sector === sector);
  const sectorCount = (sector: Sector) =>
    filter.organisations.length > 0
      ? membersOf(sector).reduce((sum, one) => sum + (counts.get(one.id) ?? 0), 0)
      : (bySector.get(sector) ?? 0);
  const most = Math.max(0, ...sectors.map(sectorCount));
  const countOf = (one: Organisation) =>
    !facets || (filter.sectors.length > 0 && !filter.sectors.includes(one.sector)) ? null : (counts.get(one.id) ?? 0);

  return (
    <FacetSection title="Organisation" chosen={filter.sectors.length + filter.organisations.length} startOpen>
      <TextInput
        size="xs"
        aria-label="Find an organisation"
        placeholder="Find an organisation"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        className={classes.findOne ?? ''}
      />
      {sectors.map((sector) => {
        const members = membersOf(sector).filter(
          (one) => looked === '' || one.name.toLowerCase().includes(looked) || one.shortName.toLowerCase().includes(looked),
        );
        if (members.length === 0) return null;
        const state = sectorState(filter, sector, organisations);
        const open = looked !== '' || opened.includes(sector);
        return (
          <fieldset key={sector} className={classes.bare} aria-label={sectorLabel[sector]}>
            <FacetOption
              label={sectorLabel[sector]}
              count={facets ? sectorCount(sector) : null}
              most={most}
              checked={state === 'all'}
              partly={state === 'some'}
              colour={`var(--sector-${sector})`}
              onToggle={() => onChange({ ...filter, ...toggleSector(filter, sector, organisations) })}
              before={
                <ActionIcon
                  size={24}
                  aria-expanded={open}
                  aria-label={`${open ? 'Hide' : 'Show'} organisations: ${sectorLabel[sector]}`}
                  onClick={() => setOpened(open ? opened.filter((one) => one !== sector) : [...opened, sector])}
                >
                  <span className={classes.turn} data-open={open}>
                    <Icon name="chevron-right" size={12} />
                  </span>
                </ActionIcon>
              }
            />
            {open && (
              <div className={classes.members}>
                {members.map((one) => (
                  <FacetOption
                    key={one.id}
                    label={one.name}
                    count={countOf(one)}
                    most={most}
                    checked={chosen?.has(one.id) ?? false}
                    colour={`var(--sector-${sector})`}
                    onToggle={() => onChange({ ...filter, ...toggleOrganisation(filter, one.id, organisations) })}
                  />
                ))}
              </div>
            )}
          </fieldset>
        );
      })}
    </FacetSection>
  );
}
