/** What the accessibility statement lists: what falls short with what stands in its place, and how the product was tried. */

export const limits: readonly { what: string; instead: string }[] = [
  {
    what: 'The map is a drawing, and a screen reader cannot read what is on it (success criteria 1.1.1 and 1.3.1).',
    instead:
      'the list beside the map and the register hold the same properties under the same filter, and the outline of a plan holds all that the plan’s map shows.',
  },
  {
    what: 'A shape drawn on the map with the keyboard is set by moving the map under a cross, which needs sight of the map (1.1.1).',
    instead: 'the filters by district, body, use and figure reach the same properties without drawing.',
  },
  {
    what: 'Charts are drawings with one sentence that sums them up (1.1.1).',
    instead: 'the button “Table” above each chart shows the same numbers as a table, and “CSV” saves them.',
  },
  {
    what: 'The register shows only the rows in sight, so that a screen reader’s own commands for tables reach no further than those (1.3.1).',
    instead: 'the arrow keys, Home and End move through all of it, and each row says its number.',
  },
  {
    what: 'Wide tables, such as the register and scenarios side by side, scroll sideways on a small screen, as the guidelines allow; comparing columns that are far apart is hard when enlarged.',
    instead: 'each property and each scenario has a page of its own that does not.',
  },
  {
    what: 'A base map that your organisation has put in the place of the drawn one may have labels of too little contrast (1.4.3).',
    instead: 'the list and the register.',
  },
  {
    what: 'Pages kept as PDF from the browser’s print window take their structure from the browser and have not been checked against PDF/UA.',
    instead: 'the pages themselves.',
  },
];

export const tried: readonly string[] = [
  'each page, light and dark, on a wide screen and on a phone, by the axe rules of WCAG 2.0, 2.1 and 2.2, levels A and AA, at each release;',
  'the main tasks by keyboard alone: finding, filtering, drawing on the map, planning a hub, editing a property, reading the audit; where the keyboard is, is always in sight, and it returns to where it was when a dialog closes;',
  'each page in windows of 320 pixels, enlarged twice and four times, and with the letters, words and lines further apart: nothing is cut off and nothing but tables and maps scrolls sideways;',
  'with reduced movement, and in the system’s own high-contrast colours.',
];
