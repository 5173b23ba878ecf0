/** The headline figures, each a button to what is behind it: in groups for one scenario, in rows side by side for several. */
import { Fragment } from 'react';
import { CoverageBar } from '../ui/coverage-bar.tsx';
import { HeadlineFigure } from '../ui/headline-figure.tsx';
import { ScrollFrame } from '../ui/scroll-frame.tsx';
import plain from '../ui/table.module.css';
import classes from './board.module.css';
import styles from './headline-section.module.css';
import other from './section.module.css';
import { headlineLabel } from '../../shared/appraisal/headline.ts';
import { differenceOf, headlineGroups, headlineOf, type BoardHeadline, type Headline } from '../../shared/board/headlines.ts';
import { isBlank, type Presented } from '../../shared/board/presented.ts';

export type OpenHeadline = (presented: Presented, key: BoardHeadline) => void;
type HeadlinesProps = { shown: readonly Presented[]; onOpen: OpenHeadline };

const figureOf = (presented: Presented, key: BoardHeadline) =>
  headlineOf(key, presented.appraisal, presented.scenario.assumptions.discountRate);

function Detail({ headline, estimates }: { headline: Headline; estimates: boolean }) {
  return (
    <>
      {headline.covers && <CoverageBar total={headline.covers} estimates={estimates} />} {headline.detail}
    </>
  );
}

function Value({ headline }: { headline: Headline }) {
  return (
    <span title={headline.exact} data-loss={headline.value !== null && headline.value < 0} className={styles.value}>
      {headline.text}
    </span>
  );
}

function Groups({ presented, onOpen }: { presented: Presented; onOpen: OpenHeadline }) {
  return (
    <div className={styles.groups}>
      {headlineGroups.map((group) => (
        <div key={group.label} className={styles.group} data-figures={group.keys.length}>
          <h3 className={styles.groupLabel}>{group.label}</h3>
          <div className={styles.figures}>
            {group.keys.map((key) => {
              const headline = figureOf(presented, key);
              return (
                <HeadlineFigure
                  key={key}
                  size={key === 'annualSaving' ? 'large' : 'medium'}
                  label={headline.label}
                  value={<Value headline={headline} />}
                  detail={<Detail headline={headline} estimates={presented.estimates} />}
                  onOpen={() => onOpen(presented, key)}
                />
              );
            })}
          </div>
        </div>
      ))}
    </div>
  );
}

function Row({ figure, shown, onOpen }: { figure: BoardHeadline; shown: readonly Presented[]; onOpen: OpenHeadline }) {
  const headlines = shown.map((presented) => ({ presented, headline: isBlank(presented) ? null : figureOf(presented, figure) }));
  const [first, second] = headlines;
  return (
    <tr>
      <th scope="row">{headlineLabel[figure]}</th>
      {headlines.map(({ presented, headline }) => (
        <td key={presented.scenario.id}>
          {headline ? (
            <button type="button" className={styles.open} aria-haspopup="dialog" onClick={() => onOpen(presented, figure)}>
              <Value headline={headline} />
              <span className={classes.detail}>
                <Detail headline={headline} estimates={presented.estimates} />
              </span>
            </button>
          ) : (
            <span className={styles.nothing}>
              <span aria-hidden="true">—</span> nothing planned
            </span>
          )}
        </td>
      ))}
      {shown.length === 2 && (
        <td className={styles.difference}>{first?.headline && second?.headline ? differenceOf(first.headline, second.headline) : '—'}</td>
      )}
    </tr>
  );
}

function Rows({ shown, onOpen }: HeadlinesProps) {
  const [first, second] = shown;
  const across = shown.length === 2 ? 4 : shown.length + 1;
  return (
    <ScrollFrame label="Headline figures side by side">
      <table className={`${plain.table} ${styles.headlines}`} data-across={shown.length}>
        <caption className="visually-hidden">Headline figures of {shown.length} scenarios</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            {shown.map(({ scenario }) => (
              <th key={scenario.id} scope="col">
                {scenario.name}
              </th>
            ))}
            {shown.length === 2 && (
              <th scope="col" className={styles.difference}>
                Difference
                <span className={classes.detail}>
                  {second?.scenario.name} less {first?.scenario.name}
                </span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {headlineGroups.map((group) => (
            <Fragment key={group.label}>
              <tr className={styles.groupRow}>
                <th scope="rowgroup" colSpan={across}>
                  {group.label}
                </th>
              </tr>
              {group.keys.map((key) => (
                <Row key={key} figure={key} shown={shown} onOpen={onOpen} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

export function HeadlineSection({ shown, onOpen }: HeadlinesProps) {
  const [only] = shown;
  return (
    <section className={other.section} aria-labelledby="headline-figures" data-twelfths={shown.length === 1 ? 6 : undefined}>
      <h2 id="headline-figures" className="visually-hidden">
        Headline figures
      </h2>
      {shown.length === 1 && only ? <Groups presented={only} onOpen={onOpen} /> : <Rows shown={shown} onOpen={onOpen} />}
    </section>
  );
}
