/** The two maps of a report: the estate as it is, and as the plan leaves it. */
import { bullets, heading, paragraph } from './blocks.ts';
import type { MapPicture } from '../paper/map-picture.ts';
import type { ReportBlock } from './report-document.ts';
import type { ReportInput } from './report-input.ts';

const mapBlock = (caption: string, map: MapPicture | null): ReportBlock[] =>
  map === null ? [] : [{ kind: 'map', caption, alternative: map.summary, map }];

export function mapsSection({ estate, maps }: ReportInput): ReportBlock[] {
  const drawn = [...mapBlock('The estate today', maps.today), ...mapBlock('The remodelled estate', maps.remodelled)];
  if (drawn.length === 0) return [];
  const unplaced = estate.filter(({ position }) => position === null).map(({ name }) => name);
  return [
    heading(1, 'The estate on the map'),
    ...drawn,
    ...(unplaced.length === 0 ? [] : [paragraph('These have no place in the register and are on neither map:'), ...bullets(unplaced)]),
  ];
}
