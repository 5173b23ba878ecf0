/** Everything the board says of the scenarios that are ready, section by section. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import type { ScenarioId } from '../../shared/ids.ts';
import type { Organisation } from '../../shared/organisation.ts';
import { trpc } from '../api.ts';
import { ExplanationDrawer, type Opened } from '../estate/explanation-drawer.tsx';
import { AccessSection } from './access-section.tsx';
import { AssumptionsSection } from './assumptions-section.tsx';
import { BarriersSection } from './barriers-section.tsx';
import { BodiesSection } from './bodies-section.tsx';
import classes from './board.module.css';
import { CapitalSection } from './capital-section.tsx';
import { CashFlowSection } from './cash-flow-section.tsx';
import { ChangeSection } from './change-section.tsx';
import { ChecksSection } from './checks-section.tsx';
import { DecisionsSection } from './decisions-section.tsx';
import { HeadlineSection } from './headline-section.tsx';
import { headlineLabel } from '../../shared/appraisal/headline.ts';
import type { BoardHeadline } from '../../shared/board/headlines.ts';
import { HubsSection } from './hubs-section.tsx';
import { NothingPlanned } from './nothing-planned.tsx';
import { OptionsSection } from './options-section.tsx';
import { PaperFoot } from './paper-foot.tsx';
import { isBlank, type Presented } from '../../shared/board/presented.ts';
import { shortNames } from '../../shared/board/sharing-words.ts';
import { RangeSection } from './range-section.tsx';
import { ProgressSection } from './progress-section.tsx';
import { ScenarioHeads } from './scenario-heads.tsx';
import { useSame } from './use-same.ts';
import type { PackPaper } from '../../shared/report/report-answer.ts';

/** A sent plan stands under a head of its own, with the names and the register of when it was frozen. */
type Frozen = { organisations: readonly Organisation[]; registerVersion: number; head: ReactNode; foot: ReactNode };

type BodyProps = { shown: readonly Presented[]; pack?: PackPaper | null; onRemove?: (id: ScenarioId) => void; frozen?: Frozen | null };

const nobody: readonly Organisation[] = [];

const titleOf = (name: string, key: BoardHeadline, several: boolean) => (several ? `${headlineLabel[key]}: ${name}` : headlineLabel[key]);

export function BoardBody({ shown: ready, pack = null, onRemove = () => undefined, frozen = null }: BodyProps) {
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const [opened, setOpened] = useState<Opened | null>(null);
  const shown = useSame(ready);
  const organisations = frozen?.organisations ?? about?.organisations ?? nobody;
  const nameOf = useMemo(() => shortNames(organisations), [organisations]);
  const open = ({ appraisal, facts, scenario }: Presented, quantity: BoardHeadline) =>
    setOpened({ quantity, title: titleOf(scenario.name, quantity, shown.length > 1), appraisal, facts, scenario });
  const planned = shown.filter((presented) => !isBlank(presented));
  if (shown.length === 0) return null;
  return (
    <div className={classes.board} data-shown={planned.length} data-pack={pack ?? undefined}>
      {frozen ? frozen.head : <ScenarioHeads shown={shown} registerVersion={about?.version ?? null} onRemove={onRemove} />}
      {planned.length === 0 && <NothingPlanned presented={shown[0]} />}
      {planned.length > 0 && (
        <>
          <HeadlineSection shown={shown.length > 1 ? shown : planned} onOpen={open} />
          <CashFlowSection shown={planned} />
          <CapitalSection shown={planned} />
          <ChangeSection shown={planned} />
          <RangeSection shown={planned} />
          <BodiesSection shown={planned} nameOf={nameOf} organisations={organisations} />
          <OptionsSection shown={planned} />
          {frozen === null && <ProgressSection shown={planned} />}
          <HubsSection shown={planned} about={about} onPaper={pack !== null} />
          <AccessSection shown={planned} />
          <DecisionsSection shown={planned} nameOf={nameOf} />
          {frozen === null && <BarriersSection shown={planned} />}
          <ChecksSection shown={planned} />
          <AssumptionsSection shown={planned} />
        </>
      )}
      {frozen?.foot}
      <PaperFoot
        pack={pack}
        registerVersion={frozen?.registerVersion ?? about?.version ?? null}
        illustrative={about?.illustrative ?? false}
      />
      <ExplanationDrawer opened={opened} onClose={() => setOpened(null)} />
    </div>
  );
}
