/** A section of the board: one heading and, for each scenario shown, the same thing in the same row. */
import type { ReactNode } from 'react';
import classes from './board.module.css';
import type { Presented } from './presented.ts';

/** Draws one thing of a scenario; the heading says whose it is where there are several. */
export type Piece = (presented: Presented, headed: (words: string) => string) => ReactNode;

type SectionProps = {
  title: string;
  lead?: ReactNode;
  controls?: ReactNode;
  shown: readonly Presented[];
  pieces: readonly Piece[];
  /** Takes half the width where one scenario is shown and there is room. */
  half?: boolean;
};

export const identifierOf = (title: string) => title.toLowerCase().replace(/[^a-z]+/g, '-');

export function Section({ title, lead, controls, shown, pieces, half = false }: SectionProps) {
  const several = shown.length > 1;
  const headed = (presented: Presented) => (words: string) =>
    several ? `${presented.scenario.name}: ${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
  const one = (piece: Piece, presented: Presented, key: string | number) => (
    <div key={key} className={classes.cell}>
      {piece(presented, headed(presented))}
    </div>
  );
  return (
    <section className={classes.section} aria-labelledby={identifierOf(title)} data-half={half && !several}>
      <div className={classes.sectionHead}>
        <h2 id={identifierOf(title)}>{title}</h2>
        {controls}
      </div>
      {lead && <p className={classes.lead}>{lead}</p>}
      {several
        ? pieces.map((piece, row) => (
            <div key={row} className={classes.beside} data-across={shown.length}>
              {shown.map((presented) => one(piece, presented, presented.scenario.id))}
            </div>
          ))
        : shown.map((presented) => (
            <div key={presented.scenario.id} className={classes.beside} data-across={pieces.length}>
              {pieces.map((piece, column) => one(piece, presented, column))}
            </div>
          ))}
    </section>
  );
}
