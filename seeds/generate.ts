/** The whole illustrative data set as a pure function: organisations and the 2,110 properties, Swale's 211 first. */
import type { Organisation } from '../shared/organisation.ts';
import type { Property } from '../shared/property.ts';
import { assembleAll } from './assemble.ts';
import { tunbridgeOffices } from './kent/tunbridge-wells-roles.ts';
import { organisations } from './organisations.ts';
import { sketchRegisters } from './registers.ts';
import type { Sketch } from './sketch.ts';
import { hostNames, vacatedNames } from './swale/roles.ts';

export type Illustration = { organisations: readonly Organisation[]; properties: Property[] };

export function generate(): Illustration {
  const sketches = sketchRegisters({ vacatedCost: 229e6, hostCost: 31e6, disposalValue: 60e8, studyCost: 130e6 });
  return { organisations, properties: assembleAll(sketches, { takesPart, spareArea: () => null }) };
}

const takesPart = (sketch: Sketch) => vacatedNames.has(sketch.name) || hostNames.has(sketch.name) || tunbridgeOffices.has(sketch.name);
