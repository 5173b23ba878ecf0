/** Where space is wanted: found by town, postcode or property, taken from the middle of the map that was open last, or clicked on the small map. */
import { Autocomplete, Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { toGridReference } from '../../shared/grid-reference.ts';
import type { Position } from '../../shared/units.ts';
import { trpc } from '../api.ts';
import { Icon } from '../ui/icon.tsx';
import { useView } from '../view.ts';
import classes from './space.module.css';
import type { TypedRequirement } from './typed-requirement.ts';

type Placed = Pick<TypedRequirement, 'place' | 'near' | 'placed'>;
type PlaceFieldProps = { value: Placed; error: string | undefined; onPut: (placed: Placed) => void };

const labelOf = ({ label, detail }: { label: string; detail: string }) => (detail === '' ? label : `${label}, ${detail}`);

export function PlaceField({ value, error, onPut }: PlaceFieldProps) {
  const { place, near, placed } = value;
  const [{ camera }] = useView();
  const [asked] = useDebouncedValue(near.trim(), 150);
  const searching = asked.length > 1 && (place === null || placed === 'map');
  const { data } = useQuery({
    ...trpc.search.find.queryOptions({ text: asked, limit: 12 }),
    enabled: searching,
    placeholderData: keepPreviousData,
  });
  const found = new Map((searching ? (data ?? []) : []).flatMap((one) => (one.position ? [[labelOf(one), one] as const] : [])));
  const chosen = (label: string) => {
    const one = found.get(label);
    if (one?.position) onPut({ place: one.position, near: one.label, placed: 'found' });
  };
  return (
    <div className={classes.place}>
      <Autocomplete
        label="Where"
        name="place"
        description="Find a town, a postcode or a property, or click the map"
        leftSection={<Icon name="search" size={14} />}
        data={[...found.keys()]}
        filter={({ options }) => options}
        selectFirstOptionOnChange
        maxLength={120}
        value={near}
        error={error}
        onChange={(text) => !found.has(text) && onPut({ place: placed === 'map' ? place : null, near: text, placed })}
        onOptionSubmit={chosen}
      />
      <p className={classes.quiet}>
        {place ? `Grid reference ${toGridReference(place) ?? 'outside Great Britain'}` : 'No place is chosen yet.'}
        {camera && (
          <>
            {' '}
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => onPut({ place: { longitude: camera.lng, latitude: camera.lat } as Position, near: '', placed: 'map' })}
            >
              Use the middle of the map
            </Button>
          </>
        )}
      </p>
    </div>
  );
}
