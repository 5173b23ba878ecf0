/** Bands of cost, area and value for facets and legends; a band's lower edge belongs to it and its upper edge does not. */

export type Band = { key: string; label: string; from: number; below: number };

const pounds = (value: number) => value * 100;

/** Pence a year. */
export const costBands: readonly Band[] = [
  { key: 'under-10k', label: 'Under £10k', from: -Infinity, below: pounds(10_000) },
  { key: '10k-50k', label: '£10k to £50k', from: pounds(10_000), below: pounds(50_000) },
  { key: '50k-100k', label: '£50k to £100k', from: pounds(50_000), below: pounds(100_000) },
  { key: '100k-250k', label: '£100k to £250k', from: pounds(100_000), below: pounds(250_000) },
  { key: '250k-1m', label: '£250k to £1m', from: pounds(250_000), below: pounds(1_000_000) },
  { key: 'over-1m', label: '£1m and over', from: pounds(1_000_000), below: Infinity },
];

/** Square metres. */
export const areaBands: readonly Band[] = [
  { key: 'under-100', label: 'Under 100 m²', from: -Infinity, below: 100 },
  { key: '100-500', label: '100 to 500 m²', from: 100, below: 500 },
  { key: '500-1000', label: '500 to 1,000 m²', from: 500, below: 1000 },
  { key: '1000-5000', label: '1,000 to 5,000 m²', from: 1000, below: 5000 },
  { key: 'over-5000', label: '5,000 m² and over', from: 5000, below: Infinity },
];

/** Pence. */
export const valueBands: readonly Band[] = [
  { key: 'under-100k', label: 'Under £100k', from: -Infinity, below: pounds(100_000) },
  { key: '100k-500k', label: '£100k to £500k', from: pounds(100_000), below: pounds(500_000) },
  { key: '500k-1m', label: '£500k to £1m', from: pounds(500_000), below: pounds(1_000_000) },
  { key: '1m-5m', label: '£1m to £5m', from: pounds(1_000_000), below: pounds(5_000_000) },
  { key: 'over-5m', label: '£5m and over', from: pounds(5_000_000), below: Infinity },
];

/** Shares of the key fields that are filled in, 0 to 1. */
export const completenessBands: readonly Band[] = [
  { key: 'under-half', label: 'Under half', from: -Infinity, below: 0.5 },
  { key: 'half', label: 'Half to three quarters', from: 0.5, below: 0.75 },
  { key: 'most', label: 'Three quarters or more', from: 0.75, below: 1 },
  { key: 'all', label: 'Complete', from: 1, below: Infinity },
];

/** The key of a figure that is not known: it is in no band. */
export const unknownBand = 'unknown';

/** The key of the band in which a value lies; `unknownBand` for null. */
export function bandOf(bands: readonly Band[], value: number | null): string {
  if (value === null) return unknownBand;
  for (const band of bands) if (value < band.below) return band.key;
  return bands.at(-1)?.key ?? unknownBand;
}
