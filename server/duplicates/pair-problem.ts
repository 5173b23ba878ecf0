/** What stops a person from deciding on two properties that they can see: it takes somebody who may change both. */
import type { Organisation } from '../../shared/organisation.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Property } from '../../shared/property.ts';
import { belongsElsewhere } from '../../shared/record-rights.ts';
import { may, type Person } from '../../shared/role.ts';

/** The sentence names whose records they are, and so who may decide; null where the person may. */
export function pairElsewhere(
  person: Person,
  [one, other]: readonly [Property, Property],
  organisations: readonly Organisation[],
): string | null {
  const [barred, too] = [one, other].filter((property) => !may(person, 'register.edit', property));
  if (!barred) return null;
  const who =
    one.holder === other.holder
      ? 'Deciding takes somebody who keeps that body’s records, or an administrator.'
      : 'Deciding takes somebody who keeps the records of both bodies, or an administrator.';
  const whose = too && too.holder !== barred.holder ? too : barred;
  return `${belongsElsewhere(person, whose, organisations)} ${who}`;
}

export function pairProblem(person: Person, two: readonly [Property, Property], organisations: readonly Organisation[]): Problem | null {
  const message = pairElsewhere(person, two, organisations);
  return message === null ? null : { kind: 'not-allowed', message };
}
