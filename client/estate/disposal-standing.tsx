/** Where a property stands on its way out, with the way to its disposal, and the button that proposes it where it is in none. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { isClosed } from '../../shared/disposal-steps.ts';
import { disposalStageLabel } from '../../shared/disposal.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { may } from '../../shared/role.ts';
import { formatDate } from '../../shared/year.ts';
import { trpc } from '../api.ts';
import { useMe } from '../session/me.ts';
import { HeadlineFigure } from '../ui/headline-figure.tsx';
import { Icon } from '../ui/icon.tsx';
import { searchOf, useView } from '../view.ts';

/** The lines of one property on the disposals page, and among them the disposal that is live or was last. */
function useStanding(id: PropertyId) {
  const { data } = useQuery(trpc.disposal.ofProperty.queryOptions({ property: id }));
  const begun = data?.filter(({ disposal }) => disposal !== null) ?? [];
  const latest = begun.find(({ disposal }) => disposal && !isClosed(disposal.stage)) ?? begun.at(-1) ?? null;
  const plans = data?.flatMap((line) => line.plans).length ?? 0;
  return { latest, plans, known: data !== undefined };
}

/** A headline of the property's page. */
export function DisposalStanding({ facts }: { facts: Pick<PropertyFacts, 'id' | 'disposalStage'> }) {
  const { latest, plans } = useStanding(facts.id);
  const stage = latest?.disposal?.stage ?? facts.disposalStage;
  const words = stage ? disposalStageLabel[stage] : 'Not proposed';
  return (
    <HeadlineFigure
      label="Disposal stage"
      value={
        latest ? (
          <Link to="/disposals/$disposalId" params={{ disposalId: latest.key }}>
            {words}
          </Link>
        ) : (
          words
        )
      }
      detail={
        latest?.stageOn
          ? `since ${formatDate(latest.stageOn)}`
          : plans > 0
            ? `${plans === 1 ? 'a plan lets' : `${plans} plans let`} it go`
            : undefined
      }
    />
  );
}

/** Leads to where the property is proposed; nothing for whoever may not, or where a disposal is live or completed. */
export function ProposeButton({ facts }: { facts: PropertyFacts }) {
  const { person } = useMe();
  const [view] = useView();
  const navigate = useNavigate();
  const { latest, known } = useStanding(facts.id);
  const stage = latest?.disposal?.stage;
  const taken = stage !== undefined && stage !== 'withdrawn';
  if (!known || taken || facts.archived || !may(person, 'disposal.edit', facts)) return null;
  return (
    <Button
      variant="default"
      leftSection={<Icon name="sale" size={14} />}
      onClick={() => void navigate({ to: '/disposals/new', search: searchOf({ ...view, property: facts.id }) })}
    >
      Propose for disposal
    </Button>
  );
}
