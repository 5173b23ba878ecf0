/** Finds the properties that the shipped scenarios name, by district and name. */
import type { Property } from '../../shared/property.ts';
import { components, type Component } from '../../shared/use.ts';

export type RegisterIndex = (name: string) => Property;

/** Throws where the register has no such property: a scenario that names one would be wrong. */
export function indexOf(properties: readonly Property[], district: string): RegisterIndex {
  const byName = new Map(properties.filter((property) => property.district === district).map((property) => [property.name, property]));
  return (name) => {
    const property = byName.get(name);
    if (property === undefined) throw new Error(`The illustrative register of ${district} has no ${name}.`);
    return property;
  };
}

/** The components of service delivery that a property's occupiers have there. */
export const componentsIn = (property: Property): Component[] =>
  components.filter((component) => property.occupations.some((occupation) => occupation.component === component));
