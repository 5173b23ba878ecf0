/** What the server checks of an entered property beyond its schema: contradictions, and organisations that the register does not have. */
import type { OrganisationId } from '../../shared/ids.ts';
import type { Problem } from '../../shared/problem.ts';
import { checkProperty } from '../../shared/property-check.ts';
import type { PropertyDraft } from '../../shared/property.ts';
import type { Asking } from '../services.ts';

type FieldProblem = { path: string; message: string };

function organisationsNamed(draft: PropertyDraft): { path: string; organisation: OrganisationId | null }[] {
  return [
    { path: 'holder', organisation: draft.holder },
    ...draft.occupations.map(({ organisation }, at) => ({ path: `occupations.${at}.organisation`, organisation })),
    ...draft.interests.map(({ letOut }, at) => ({
      path: `interests.${at}.letOut.tenantOrganisation`,
      organisation: letOut?.tenantOrganisation ?? null,
    })),
  ];
}

/** The problem that stops a draft from being stored; null where nothing does. */
export function draftProblem({ estate }: Asking, draft: PropertyDraft): Problem | null {
  const known = new Set(estate.organisations.map(({ id }) => id));
  const missing: FieldProblem[] = organisationsNamed(draft)
    .filter(({ organisation }) => organisation !== null && !known.has(organisation))
    .map(({ path, organisation }) => ({ path, message: `The register has no organisation called ${organisation ?? ''}.` }));
  const errors = checkProperty(draft).filter(({ severity }) => severity === 'error');
  const fields = [...missing, ...errors.map(({ path, message }) => ({ path, message }))];
  const [first] = fields;
  return first ? { kind: 'invalid', message: first.message, fields } : null;
}
