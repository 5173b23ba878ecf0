/** A map drawn for paper: one drawing for the screen, for print and for documents, with its legend, scale and north within it. */

export type MapPicture = {
  /** A whole <svg> element with presentation attributes only: no style sheet, script or address. */
  svg: string;
  width: number;
  height: number;
  /** What the map shows, in a sentence, for those who do not see it. */
  summary: string;
};
