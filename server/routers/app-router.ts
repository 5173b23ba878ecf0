/** Every router under its name; its type is the whole contract with the client. */
import { auditRouter } from './audit-router.ts';
import { estateRouter } from './estate-router.ts';
import { propertyRouter } from './property-router.ts';
import { scenarioRouter } from './scenario-router.ts';
import { searchRouter } from './search-router.ts';
import { sessionRouter } from './session-router.ts';
import { router } from './trpc.ts';

export const appRouter = router({
  audit: auditRouter,
  estate: estateRouter,
  property: propertyRouter,
  scenario: scenarioRouter,
  search: searchRouter,
  session: sessionRouter,
});

export type AppRouter = typeof appRouter;

const { _def: definition } = appRouter;

/** The name of every procedure, such as property.get. */
export const procedureNames: ReadonlySet<string> = new Set(Object.keys(definition.procedures));
