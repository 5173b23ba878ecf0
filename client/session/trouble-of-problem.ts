/** A refusal by one of the product's own procedures, as the forms for signing in show it. */
import type { AuthAnswer, AuthField } from '../auth.ts';
import { problemOf } from '../api.ts';

/** What came of it, never thrown; a field of the procedure is tied to the field of the form that it names. */
export async function answered<T>(asking: Promise<T>, fields: Readonly<Record<string, AuthField>>): Promise<AuthAnswer<T>> {
  try {
    return { ok: true, value: await asking };
  } catch (error) {
    const problem = problemOf(error);
    const [named] = problem.kind === 'invalid' ? problem.fields.filter(({ path }) => Object.hasOwn(fields, path)) : [];
    const field = named ? (fields[named.path] ?? null) : null;
    return { ok: false, trouble: { message: named?.message ?? problem.message, field, over: false } };
  }
}
