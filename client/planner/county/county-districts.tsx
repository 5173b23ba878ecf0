/** Which districts have the higher values, and what share of the register's freeholds lies there. */
import { Button, Checkbox } from '@mantine/core';
import type { CountyEvidence } from '../../../shared/county/evidence.ts';
import type { CountyInput } from '../../../shared/county/input.ts';
import { counted } from '../../../shared/counted.ts';
import { percentText } from './county-words.ts';
import classes from './county.module.css';
import type { CountyInHand } from './use-county.ts';

type Props = { hand: CountyInHand; evidence: CountyEvidence; westShare: CountyInput; kent: boolean; mayEdit: boolean };

export function CountyDistricts({ hand: { draft, change }, evidence, westShare, kent, mayEdit }: Props) {
  const freeholds = evidence.districts.reduce((total, one) => total + one.freeholds, 0);
  const there = evidence.districts.filter(({ name }) => draft.west.includes(name)).reduce((total, one) => total + one.freeholds, 0);
  const share = freeholds > 0 ? there / freeholds : 0;
  const source = `Register: ${counted(there, 'freehold')} of ${counted(freeholds, 'freehold')}`;
  const take = () => {
    const ends = { low: Math.min(westShare.low, share), high: Math.max(westShare.high, share) };
    const others = draft.entered.filter(({ key }) => key !== 'westShare');
    change({ entered: [...others, { key: 'westShare', value: share, ...ends, source }] });
  };
  const toggle = (name: string) =>
    change({ west: draft.west.includes(name) ? draft.west.filter((one) => one !== name) : [...draft.west, name] });
  return (
    <div className={classes.districts}>
      <p>{kent ? 'Districts that are in the west, where values are higher:' : 'Districts where values are higher:'}</p>
      <ul>
        {evidence.districts.map(({ name, properties }) => (
          <li key={name}>
            <Checkbox
              size="xs"
              label={name}
              description={counted(properties, 'property', 'properties')}
              disabled={!mayEdit}
              checked={draft.west.includes(name)}
              onChange={() => toggle(name)}
            />
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>
        By number, {percentText(share)} of the register’s freeholds lie there ({there} of {freeholds}).{' '}
        {mayEdit && Math.abs(share - westShare.value) > 1e-9 && (
          <Button size="compact-xs" variant="subtle" onClick={take}>
            Use that share
          </Button>
        )}
      </p>
    </div>
  );
}
