/** How far each plan is, as soon as anything of it is recorded: four groups and a bar, with the way to the decisions. */
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Presented } from '../../shared/board/presented.ts';
import { formatDate } from '../../shared/year.ts';
import { type Answers, trpc } from '../api.ts';
import { ProgressGroups } from '../estate/progress-groups.tsx';
import { Section } from './section.tsx';

type Answer = Answers['progress']['get'];

const measured = ({ against, today }: Answer): string =>
  against.kind === 'approved'
    ? `Measured on ${formatDate(today)} against Plan no. ${against.number}, which the Board approved on ${formatDate(against.on)}.`
    : `Measured on ${formatDate(today)} against the scenario as saved; the Board has approved no plan of it yet.`;

export function ProgressSection({ shown }: { shown: readonly Presented[] }) {
  const answers = useQueries({ queries: shown.map(({ scenario }) => trpc.progress.get.queryOptions({ id: scenario.id })) });
  if (!answers.some(({ data }) => data !== undefined && data.begun > 0)) return null;
  const cells = shown.map(({ scenario }, at) => {
    const progress = answers[at]?.data;
    if (!progress) return null;
    if (progress.begun === 0) return <p key={scenario.id}>Nothing is recorded of {scenario.name} yet.</p>;
    return (
      <div key={scenario.id}>
        <ProgressGroups progress={progress} />
        <p>
          {measured(progress)}{' '}
          <Link to="/plan/$scenarioId/progress" params={{ scenarioId: scenario.id }}>
            Each decision
          </Link>
        </p>
      </div>
    );
  });
  return <Section title="Progress" shown={shown} rows={[cells]} />;
}
