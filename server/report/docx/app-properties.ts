/** The properties of a Word file that its library leaves out: whose document it is. */
import { escaped } from '../html/escaped.ts';

export const appProperties = (company: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">',
    `<Application>Common Ground</Application><Company>${escaped(company)}</Company>`,
    '</Properties>',
  ].join('');
