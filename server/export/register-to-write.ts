/** The register as a list to be written: the rows of a filter under a layout, and what is said about them, which states its coverage. */
import { aboutList, noTally } from '../../shared/export/about-list.ts';
import { exportListLabel, registerColumnsIn, type Layout } from '../../shared/export/layout.ts';
import { describeFilter } from '../../shared/filter-words.ts';
import type { EstateFilter } from '../../shared/filter.ts';
import { may } from '../../shared/role.ts';
import type { Sort } from '../register/list-properties.ts';
import type { Asking } from '../services.ts';
import type { ListToWrite } from './list-to-write.ts';
import { registerRows, type byKey } from './register-rows.ts';
import { talliedRows } from './tallied-rows.ts';

export type RegisterAsked = {
  filter: EstateFilter;
  sort: Sort | typeof byKey;
  layout: Pick<Layout, 'name' | 'columns'>;
  /** On what terms the list may be used. */
  licence: string;
};

export function registerToWrite(ctx: Asking, { filter, sort, layout, licence }: RegisterAsked): ListToWrite {
  const columns = registerColumnsIn(layout.columns);
  const tally = noTally(columns.length);
  const [title, madeBy, madeAt] = [exportListLabel.register, ctx.person.name, ctx.now()];
  const { totals, version } = ctx.estate.summary(filter, [], may(ctx.person, 'sensitive.see'));
  const facts = { title, madeBy, madeAt, licence, totals, layout: layout.name, filter: describeFilter(filter, ctx.estate.organisations) };
  return {
    title,
    madeBy,
    madeAt,
    columns,
    rows: talliedRows(registerRows(ctx, columns, filter, sort), tally),
    about: () => aboutList({ ...facts, registerVersions: [version, ctx.estate.state().version] }, columns, tally),
  };
}
