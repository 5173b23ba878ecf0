/** The whole county by formula from what was studied: the result with its range beside the published figures, and every step that leads to it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { CountyEstimate } from '../../../shared/county/estimate.ts';
import { countyInputs, derivedInputs } from '../../../shared/county/inputs.ts';
import { isKent, startOfEstimate } from '../../../shared/county/kent.ts';
import { countyProblem, countyResult } from '../../../shared/county/outcome.ts';
import { countyEstimateIdSchema } from '../../../shared/ids.ts';
import { may } from '../../../shared/role.ts';
import type { Pence } from '../../../shared/units.ts';
import { trpc } from '../../api.ts';
import { useMe } from '../../session/me.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { CountyActs, CountyBar, CountyConflict } from './county-bar.tsx';
import { CountyExclusions } from './county-exclusions.tsx';
import { CountyHeadline, CountyTable } from './county-result.tsx';
import { CountySteps } from './county-steps.tsx';
import { CountyStudy } from './county-study.tsx';
import classes from './county.module.css';
import { useCounty } from './use-county.ts';

function Estimate({ saved, kent }: { saved: CountyEstimate | null; kent: boolean }) {
  const mayEdit = may(useMe().person, 'scenario.edit');
  const hand = useCounty(saved, startOfEstimate(kent));
  const { draft } = hand;
  const asked = draft.learnsFrom === 'scenarios' ? draft.scenarios : [];
  const { data: evidence, error } = useQuery({
    ...trpc.county.evidence.queryOptions({ scenarios: asked }),
    placeholderData: keepPreviousData,
  });
  const title = kent ? 'Kent by formula' : 'County by formula';
  const lead =
    'What the whole county would save and raise if all of it did as the places that were studied. Low and high are every step at its worse or better end at once.';
  if (!evidence)
    return (
      <Page title={title} lead={lead}>
        {error ? (
          <ErrorNote error={error} title="What the estimate rests on could not be read" />
        ) : (
          <Waiting lines={10} label="Adding up" />
        )}
      </Page>
    );
  const derived = derivedInputs(draft, evidence, kent);
  const inputs = countyInputs(draft, evidence, kent);
  const problem = countyProblem(inputs);
  const relocation = draft.learnsFrom === 'scenarios' ? (evidence.scenarios.reduce((sum, one) => sum + one.relocation, 0) as Pence) : null;
  const result = problem === null ? countyResult(inputs, relocation) : null;
  return (
    <Page title={title} lead={lead} called={draft.name} actions={<CountyActs hand={hand} mayEdit={mayEdit} />}>
      <CountyBar hand={hand} openId={saved?.id ?? null} mayEdit={mayEdit} />
      {result && <CountyHeadline result={result} />}
      {result && <CountyTable result={result} kent={kent} />}
      <CountyStudy hand={hand} evidence={evidence} kent={kent} mayEdit={mayEdit} />
      {problem && <p className={classes.warning}>{problem}</p>}
      {result && (
        <CountySteps hand={hand} inputs={inputs} derived={derived} result={result} evidence={evidence} kent={kent} mayEdit={mayEdit} />
      )}
      <CountyExclusions hand={hand} evidence={evidence} central={result?.central ?? null} kent={kent} mayEdit={mayEdit} />
      <CountyConflict hand={hand} />
    </Page>
  );
}

export function CountyPage() {
  const { estimateId } = useParams({ strict: false });
  const id = estimateId === undefined ? null : countyEstimateIdSchema.safeParse(estimateId);
  const about = useQuery(trpc.estate.about.queryOptions());
  const saved = useQuery({ ...trpc.county.get.queryOptions({ id: id?.data ?? '' }), enabled: id?.success === true });
  const kent = isKent(about.data?.districts ?? []);
  const title = 'County by formula';
  if (about.error) return <Page title={title}>{<ErrorNote error={about.error} title="The register could not be read" />}</Page>;
  if (id !== null && (!id.success || saved.error))
    return (
      <Page title={title}>
        <EmptyState title="There is no such estimate" detail="It may have been removed, or the link is not whole.">
          <Link to="/plan/county">A new estimate</Link>
        </EmptyState>
      </Page>
    );
  if (!about.data || (id !== null && !saved.data))
    return (
      <Page title={title}>
        <Waiting lines={10} label="Reading the estimate" />
      </Page>
    );
  return <Estimate key={estimateId ?? 'new'} saved={id === null ? null : (saved.data ?? null)} kent={kent} />;
}
