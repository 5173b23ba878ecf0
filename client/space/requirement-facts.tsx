/** What is wanted, in a few facts beside each other. */
import { useQuery } from '@tanstack/react-query';
import { formatPoundsPerYear } from '../../shared/money.ts';
import type { Requirement } from '../../shared/space/requirement.ts';
import { componentLabel } from '../../shared/use.ts';
import { formatDate } from '../../shared/year.ts';
import { trpc } from '../api.ts';
import { placeWords, sizeWords } from './space-words.ts';
import classes from './space.module.css';

export function RequirementFacts({ requirement }: { requirement: Requirement }) {
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const body = about?.organisations.find(({ id }) => id === requirement.body)?.name ?? requirement.body;
  const facts = [
    ['Body', body],
    ['Space', sizeWords(requirement)],
    ['For', componentLabel[requirement.component]],
    ['Where', placeWords(requirement)],
    ['By', formatDate(requirement.by)],
    ['Budget', requirement.budget === null ? 'None set' : formatPoundsPerYear(requirement.budget, 'table')],
    ...(requirement.sensitive ? [['Seen by', 'Those who are cleared']] : []),
  ] as const;
  return (
    <>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {requirement.notes !== '' && <p className={classes.notes}>{requirement.notes}</p>}
    </>
  );
}
