/**
 * Energy benchmarks by building category: kWh a year for each m² of floor area. Source: CIBSE TM46, Energy benchmarks (2008), table 1:
 * general office; cultural activities; schools and seasonal public buildings; public buildings with light usage; dry sports and leisure
 * facility; swimming pool centre.
 */
import type { EnergyIntensity } from './units.ts';
import type { EnergyCategory } from './use.ts';

export type EnergyBenchmark = { name: string; electricity: EnergyIntensity; fossilFuel: EnergyIntensity };

const benchmark = (name: string, electricity: number, fossilFuel: number): EnergyBenchmark => ({
  name,
  electricity: electricity as EnergyIntensity,
  fossilFuel: fossilFuel as EnergyIntensity,
});

export const energyBenchmarks: Record<EnergyCategory, EnergyBenchmark> = {
  office: benchmark('general office', 95, 120),
  cultural: benchmark('cultural activities', 70, 200),
  school: benchmark('schools and seasonal public buildings', 40, 150),
  'light-use': benchmark('public buildings with light usage', 20, 105),
  'dry-sports': benchmark('dry sports and leisure facility', 95, 330),
  pool: benchmark('swimming pool centre', 245, 1130),
};
