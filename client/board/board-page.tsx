/** The board: scenarios side by side to read, compare and print; nothing here changes a plan. */
import { Button } from '@mantine/core';
import { DocumentsMenu } from '../documents/documents-menu.tsx';
import { EstimatesSwitch } from '../estate/estimates-switch.tsx';
import { useQuery } from '@tanstack/react-query';
import type { ScenarioId } from '../../shared/ids.ts';
import { trpc } from '../api.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useView } from '../view.ts';
import { BoardBody } from './board-body.tsx';
import { Choice } from './choice.tsx';
import { chosen, gone, toggled, wished, wishFor } from './chosen.ts';
import { PackPage } from './pack-page.tsx';
import { GoneScenarios } from './gone-scenarios.tsx';
import { NoScenario } from './nothing-planned.tsx';
import { Awaiting } from './sent/awaiting.tsx';
import { useShown } from './use-presented.ts';

const lead = 'What each scenario saves, raises and costs, beside the estate as it is.';

export function BoardPage() {
  const [view, change] = useView();
  const list = useQuery(trpc.scenario.list.queryOptions());
  const lost = gone(view, list.data ?? []);
  const allLost = list.data !== undefined && lost.length > 0 && lost.length === wished(view).length;
  const ids = allLost ? [] : chosen(view, list.data ?? []);
  const shown = useShown(ids, view.estimates);
  const choose = (next: readonly ScenarioId[]) => change(wishFor(next));
  const nameOf = (id: ScenarioId) => list.data?.find((scenario) => scenario.id === id)?.name ?? 'this scenario';

  if (list.error && !list.data)
    return (
      <Page title="Board" lead={lead}>
        <ErrorNote error={list.error} title="The scenarios could not be read">
          <Button variant="default" onClick={() => void list.refetch()}>
            Try again
          </Button>
        </ErrorNote>
      </Page>
    );

  if (view.pack !== null && lost.length === 0 && ids.length > 0) return <PackPage paper={view.pack} ids={ids} />;

  return (
    <Page
      title="Board"
      called={ids.length > 0 && list.data ? `Board: ${ids.map(nameOf).join(', ')}` : 'Board'}
      lead={lead}
      actions={
        ids.length > 0 && (
          <>
            <EstimatesSwitch />
            <Choice list={list.data ?? []} shown={ids} onChange={choose} />
            <DocumentsMenu plans={ids.map((id) => ({ id, name: nameOf(id) }))} sharing={view.sharing} estimates={view.estimates} />
            <Button variant="default" leftSection={<Icon name="print" />} onClick={() => print()}>
              Print
            </Button>
          </>
        )
      }
    >
      <Awaiting />
      {!list.data && <Waiting lines={6} label="Loading the scenarios" />}
      {list.data && lost.length > 0 && <GoneScenarios lost={lost} list={list.data} onChoose={(id) => choose([id])} />}
      {list.data?.length === 0 && <NoScenario />}
      {shown.map(
        (one) =>
          one.state === 'failed' && (
            <ErrorNote key={one.id} error={one.error} title={`${nameOf(one.id)} could not be read`}>
              <Button variant="default" onClick={one.again}>
                Try again
              </Button>
            </ErrorNote>
          ),
      )}
      <BoardBody
        shown={shown.flatMap((one) => (one.state === 'ready' ? [one.presented] : []))}
        onRemove={(id) => choose(toggled(ids, id))}
      />
      {shown.map((one) => one.state === 'waiting' && <Waiting key={one.id} lines={6} label={`Loading ${nameOf(one.id)}`} />)}
    </Page>
  );
}
