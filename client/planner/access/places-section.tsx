/** Towns and villages left without a public counter within the limit, those that gain one, and, apart from them, those that never had one. */
import type { Access } from '../../../shared/access/access.ts';
import type { PlaceReach, Standing } from '../../../shared/access/places-left.ts';
import { counted } from '../../../shared/counted.ts';
import { formatDistance } from '../../../shared/measure.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { usePlan } from '../plan-context.ts';
import classes from './access.module.css';

const nearest = (near: PlaceReach['before']) =>
  near === null ? (
    'none'
  ) : (
    <>
      {near.name}
      <span className={classes.detail}>{formatDistance(near.far)}</span>
    </>
  );

function PlaceTable({ caption, places }: { caption: string; places: readonly PlaceReach[] }) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'place', label: 'Place' },
        { key: 'before', label: 'Nearest counter today' },
        { key: 'after', label: 'Nearest after the plan' },
      ]}
      rows={places.map(({ place, before, after }) => ({
        key: `${place.name} ${place.district}`,
        cells: [place.name, nearest(before), nearest(after)],
      }))}
    />
  );
}

export function PlacesSection({ access }: { access: Access }) {
  const { draft } = usePlan();
  const limit = formatDistance(draft.assumptions.frontOfficeLimit);
  const standing = (wanted: Standing) => access.places.filter((place) => place.standing === wanted);
  const [left, gains, never] = [standing('left'), standing('gains'), standing('never')];
  return (
    <section className={classes.section} aria-labelledby="places">
      <h2 id="places">Places and their nearest counter</h2>
      <p className={classes.quiet}>
        {access.places.length === 0
          ? 'No town or village of the plan’s area is known: give small areas that name their place, and they are taken from there.'
          : `A counter of any service within ${limit} of the middle of ${counted(access.places.length, 'place')}, in a straight line.`}
      </p>
      {access.places.length > 0 &&
        (left.length === 0 ? (
          <p>No place that has a counter within {limit} today is left without one.</p>
        ) : (
          <PlaceTable caption={`Left without a counter within ${limit}`} places={left} />
        ))}
      {gains.length > 0 && <PlaceTable caption={`Gain a counter within ${limit}`} places={gains} />}
      {never.length > 0 && (
        <details className={classes.never}>
          <summary>
            {counted(never.length, 'place')} had no counter within {limit} before the plan either
          </summary>
          <PlaceTable caption="Without one before and after" places={never} />
        </details>
      )}
    </section>
  );
}
