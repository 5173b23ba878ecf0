/** What happens to estimates for a county: added, saved, removed, brought back. */
import type { CountyEstimate } from '../county/estimate.ts';
import type { CountyEstimateId } from '../ids.ts';

type OfEstimate = { county: CountyEstimateId; version: number };

export type CountyEvent =
  | ({ kind: 'county.added'; before: null; after: CountyEstimate } & OfEstimate)
  | ({ kind: 'county.saved' | 'county.removed' | 'county.restored'; before: CountyEstimate; after: CountyEstimate } & OfEstimate);

export function countySentence({ kind, before, after }: CountyEvent): string {
  switch (kind) {
    case 'county.added':
      return `Added the estimate for the county ${after.name}.`;
    case 'county.saved':
      return before.name === after.name
        ? `Saved the estimate ${after.name}.`
        : `Saved the estimate ${after.name}, which was called ${before.name}.`;
    case 'county.removed':
      return `Removed the estimate ${after.name}.`;
    case 'county.restored':
      return `Brought the estimate ${after.name} back.`;
  }
}
