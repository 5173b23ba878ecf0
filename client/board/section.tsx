/** A section of the board: one heading and, for each scenario shown, the same thing in the same row. */
import type { ReactNode } from 'react';
import styles from './section.module.css';
import type { Presented } from '../../shared/board/presented.ts';

type SectionProps = {
  title: string;
  lead?: ReactNode;
  controls?: ReactNode;
  shown: readonly Presented[];
  /** Row by row, one thing for each scenario shown. */
  rows: readonly (readonly ReactNode[])[];
  /** Takes half the width where one scenario is shown and there is room. */
  half?: boolean;
  /** How many twelfths of a wide page it takes where one scenario is shown. */
  twelfths?: 3 | 4 | 5 | 6;
  /** Needs the whole width of an upright page. */
  wide?: boolean;
};

const identifierOf = (title: string) => title.toLowerCase().replace(/[^a-z]+/g, '-');

/** A heading in a section: whose it is, where there are several. */
export const headed = (shown: readonly Presented[], { scenario }: Presented, words: string): string =>
  shown.length > 1 ? `${scenario.name}: ${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;

function Beside({ things, wide = false }: { things: readonly ReactNode[]; wide?: boolean }) {
  return (
    <div className={`${styles.beside} ${wide ? styles.wide : ''}`} data-across={things.length}>
      {things.map((thing, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- columns have no other name than their place, and what is in them has its own state keyed within
        <div key={at} className={styles.cell}>
          {thing}
        </div>
      ))}
    </div>
  );
}

export function Section({ title, lead, controls, shown, rows, half = false, twelfths, wide = false }: SectionProps) {
  const several = shown.length > 1;
  const [first = [], ...rest] = several ? rows : [rows.flat()];
  return (
    <section
      className={styles.section}
      aria-labelledby={identifierOf(title)}
      data-part={identifierOf(title)}
      data-half={half && !several}
      data-twelfths={several ? undefined : twelfths}
    >
      <div className={styles.kept}>
        <div className={styles.sectionHead}>
          <h2 id={identifierOf(title)}>{title}</h2>
          {controls}
        </div>
        {lead && <p className={styles.lead}>{lead}</p>}
        <Beside things={first} wide={wide} />
      </div>
      {rest.map((things, row) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no other name than their place
        <Beside key={row} things={things} wide={wide} />
      ))}
    </section>
  );
}
