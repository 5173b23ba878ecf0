/** The frame of every page about the whole estate: filters to the left, what is open to the right, the summary below; sheets on a phone. */
import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { type Foldable, useView } from '../view.ts';
import classes from './estate-frame.module.css';
import { FilterPanel } from './filter-panel.tsx';
import { narrowings } from './narrowings.ts';
import { SummaryStrip } from './summary-strip.tsx';
import { usePhone } from './use-phone.ts';

export type Aside = {
  title: string;
  content: ReactNode;
  actions?: ReactNode;
  footer?: ReactNode;
  /** Given where the aside can be closed for good rather than folded. */
  onClose?: () => void;
};

type EstateFrameProps = {
  /** over: panels lie on the content, which never moves (a map) and may keep clear of them by --inset-left and --inset-right. beside: the content gives way. */
  panels: 'over' | 'beside';
  aside?: Aside | null;
  /** A page that lists something else than the estate has a strip of its own; what it is given is to stand first in it. */
  renderStrip?: (first: ReactNode) => ReactNode;
  /** What the counts in the filters are of, where they are not of what the page lists. */
  filterNote?: string;
  children: ReactNode;
};

const summaryOfEstate = (first: ReactNode) => <SummaryStrip>{first}</SummaryStrip>;

export function EstateFrame({ panels, aside = null, renderStrip = summaryOfEstate, filterNote, children }: EstateFrameProps) {
  const phone = usePhone();
  const [{ folded, filter }, change] = useView();
  const [filtering, setFiltering] = useState(false);
  const fold = (panel: Foldable, away: boolean) =>
    change({ folded: away ? [...folded.filter((one) => one !== panel), panel] : folded.filter((one) => one !== panel) }, { replace: true });
  const filtersAway = folded.includes('filters');
  const asideAway = folded.includes('aside');
  useHotkeys([['F', () => (phone ? setFiltering(!filtering) : fold('filters', !filtersAway))]]);
  const narrowed = narrowings(filter).length;

  if (phone)
    return (
      <div className={classes.frame}>
        <div className={classes.body} data-panels={panels} data-sheet={aside !== null || filtering}>
          <div className={classes.content}>{children}</div>
          {aside && !filtering && (
            <Sheet title={aside.title} actions={aside.actions} {...(aside.onClose ? { onClose: aside.onClose } : {})}>
              {aside.content}
              {aside.footer}
            </Sheet>
          )}
          {filtering && (
            <Sheet title="Filters" start="full" onClose={() => setFiltering(false)}>
              <FilterPanel note={filterNote} />
            </Sheet>
          )}
        </div>
        {renderStrip(
          <Button
            variant="default"
            aria-expanded={filtering}
            leftSection={<Icon name="filter" size={14} />}
            onClick={() => setFiltering(!filtering)}
          >
            Filters{narrowed > 0 ? ` (${narrowed})` : ''}
          </Button>,
        )}
      </div>
    );

  return (
    <div className={classes.frame}>
      <div
        className={classes.body}
        data-panels={panels}
        data-left={filtersAway ? 'folded' : 'open'}
        data-right={!aside ? 'none' : asideAway ? 'folded' : 'open'}
      >
        <div className={classes.left}>
          <Panel title="Filters" side="left" folded={filtersAway} onFold={(away) => fold('filters', away)}>
            <FilterPanel note={filterNote} />
          </Panel>
        </div>
        <div className={classes.content}>{children}</div>
        {aside && (
          <div className={classes.right}>
            <Panel
              title={aside.title}
              side="right"
              folded={asideAway}
              onFold={(away) => fold('aside', away)}
              actions={aside.actions}
              footer={aside.footer}
            >
              {aside.content}
            </Panel>
          </div>
        )}
      </div>
      {renderStrip(null)}
    </div>
  );
}
