/** A plan as it was sent to the Board: the board's own sections over what was frozen, the decision, and what has changed since; nothing here edits it. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { presentFrozen } from '../../../shared/frozen/present-frozen.ts';
import { numberWords } from '../../../shared/frozen/sent-plan.ts';
import { may } from '../../../shared/role.ts';
import { type Answers, trpc } from '../../api.ts';
import { EstimatesSwitch } from '../../estate/estimates-switch.tsx';
import { useMe } from '../../session/me.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Page } from '../../ui/page.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useView } from '../../view.ts';
import { BoardBody } from '../board-body.tsx';
import { DecisionRecord } from './decision-record.tsx';
import { SentHead } from './sent-head.tsx';
import classes from './sent.module.css';
import { SinceSection } from './since-section.tsx';
import { useCopy } from './use-copy.ts';
import { WorkingCopyNote } from './working-copy.tsx';

type Sent = Answers['sent']['get'];

function SentBody({ sent, mayEdit }: { sent: Sent; mayEdit: boolean }) {
  const [view] = useView();
  const { head, content, decisions } = sent;
  const { presented, otherwise } = useMemo(() => presentFrozen(head, content, view.estimates), [head, content, view.estimates]);
  const shown = useMemo(() => [presented], [presented]);
  const frozen = useMemo(
    () => ({
      organisations: content.organisations,
      registerVersion: head.registerVersion,
      head: (
        <div className={classes.stack}>
          <SentHead sent={sent} otherwise={otherwise} />
          <DecisionRecord number={head.number} decisions={decisions} mayRecord={mayEdit} />
        </div>
      ),
      foot: (
        <div className={classes.stack}>
          <SinceSection sent={sent} />
          <WorkingCopyNote sent={sent} />
        </div>
      ),
    }),
    [sent, head, content, decisions, otherwise, mayEdit],
  );
  return <BoardBody shown={shown} frozen={frozen} />;
}

export function SentPage() {
  const { number: text = '' } = useParams({ strict: false });
  const number = Number(text);
  const asked = Number.isInteger(number) && number > 0;
  const { data, error, refetch } = useQuery({ ...trpc.sent.get.queryOptions({ number }), enabled: asked });
  const mayEdit = may(useMe().person, 'scenario.edit');
  const { copy, copying } = useCopy();
  const title = asked ? numberWords(number) : 'Plans sent to the Board';
  return (
    <Page
      title={title}
      called={data ? `${title}: ${data.head.name}` : title}
      lead={
        <>
          As the Board was given it. <Link to="/sent">All plans sent to the Board</Link>
        </>
      }
      actions={
        data && (
          <>
            <EstimatesSwitch />
            {mayEdit && (
              <Button
                variant="default"
                leftSection={<Icon name="copy" size={14} />}
                loading={copying}
                onClick={() => copy(number, data.head.name)}
              >
                Copy into a new scenario
              </Button>
            )}
            <Button variant="default" leftSection={<Icon name="print" />} onClick={() => print()}>
              Print
            </Button>
          </>
        )
      }
    >
      {!asked && <p>There is no plan of this number.</p>}
      {asked && !data && !error && <Waiting lines={6} label="Loading the plan" />}
      {error && !data && (
        <ErrorNote error={error} title="The plan could not be read">
          <Button variant="default" onClick={() => void refetch()}>
            Try again
          </Button>
        </ErrorNote>
      )}
      {data && <SentBody sent={data} mayEdit={mayEdit} />}
    </Page>
  );
}
