/** The two maps of a report, as the board draws them on paper. */
import type { Presented } from '../../shared/board/presented.ts';
import type { ReportInput } from '../../shared/report/report-input.ts';
import type { GatheredReport } from './report-work.ts';

export const drawMaps = (_gathered: GatheredReport, _presented: Presented): ReportInput['maps'] => ({ today: null, remodelled: null });
