/** The board as the paper of a pack: a cover, then every section, and nothing to press but on the screen. It appears once all of it is there. */
import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ScenarioId } from '../../shared/ids.ts';
import { trpc } from '../api.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { Waiting } from '../ui/waiting.tsx';
import type { PackPaper } from '../../shared/report/report-answer.ts';
import { useView } from '../view.ts';
import { BoardBody } from './board-body.tsx';
import classes from './board.module.css';
import { PackCover } from './pack-cover.tsx';
import styles from './pack.module.css';
import { useGround } from './use-ground.ts';
import { useShown } from './use-presented.ts';

type PackProps = { paper: PackPaper; ids: readonly ScenarioId[] };

export function PackPage({ paper, ids }: PackProps) {
  const [view, change] = useView();
  const shown = useShown(ids, view.estimates);
  const about = useQuery(trpc.estate.about.queryOptions());
  const ground = useGround();
  const ready = shown.flatMap((one) => (one.state === 'ready' ? [one.presented] : []));
  const broken = shown.flatMap((one) => (one.state === 'failed' ? [one.error] : []))[0] ?? about.error;
  const whole = ready.length === ids.length && about.data !== undefined && ground !== null;
  useDocumentTitle(`Board pack: ${ready.map(({ scenario }) => scenario.name).join(', ')} · Common Ground`);
  return (
    <div className={styles.page} data-scrolls>
      <div className={`${classes.screenOnly} ${styles.acts}`}>
        <Button variant="default" leftSection={<Icon name="chevron-left" size={14} />} onClick={() => change({ pack: null })}>
          Back to the board
        </Button>
        <Button leftSection={<Icon name="print" />} disabled={!whole} onClick={() => print()}>
          Print on {paper.toUpperCase()}
        </Button>
      </div>
      {broken && <ErrorNote error={broken} title="The board pack could not be put together" />}
      {!broken && !whole && (
        <div aria-busy="true">
          <Waiting lines={6} label="Putting the board pack together" />
        </div>
      )}
      {whole && (
        <div className={styles.sheets}>
          <PackCover shown={ready} about={about.data} paper={paper} />
          <BoardBody shown={ready} pack={paper} />
        </div>
      )}
    </div>
  );
}
