/** Every router under its name; its type is the whole contract with the client. */
import { accountRouter } from './account-router.ts';
import { areaRouter } from './area-router.ts';
import { auditRouter } from './audit-router.ts';
import { barrierRouter } from './barrier-router.ts';
import { bulkRouter } from './bulk-router.ts';
import { countyRouter } from './county-router.ts';
import { disposalRouter } from './disposal-router.ts';
import { duplicatesRouter } from './duplicates-router.ts';
import { estateRouter } from './estate-router.ts';
import { exportRouter } from './export-router.ts';
import { importRouter } from './import-router.ts';
import { invitationRouter } from './invitation-router.ts';
import { peopleRouter } from './people-router.ts';
import { propertyRouter } from './property-router.ts';
import { estimateRouter } from './estimate-router.ts';
import { progressRouter } from './progress-router.ts';
import { qualityRouter } from './quality-router.ts';
import { reportRouter } from './report-router.ts';
import { resetRouter } from './reset-router.ts';
import { scenarioRouter } from './scenario-router.ts';
import { searchRouter } from './search-router.ts';
import { sentRouter } from './sent-router.ts';
import { sessionRouter } from './session-router.ts';
import { sensitiveRouter } from './sensitive-router.ts';
import { spaceRouter } from './space-router.ts';
import { organisationRouter } from './organisation-router.ts';
import { router } from './trpc.ts';
import type { Permission } from '../../shared/role.ts';

export const appRouter = router({
  account: accountRouter,
  area: areaRouter,
  audit: auditRouter,
  barrier: barrierRouter,
  bulk: bulkRouter,
  county: countyRouter,
  disposal: disposalRouter,
  duplicates: duplicatesRouter,
  estate: estateRouter,
  estimate: estimateRouter,
  export: exportRouter,
  import: importRouter,
  invitation: invitationRouter,
  people: peopleRouter,
  organisation: organisationRouter,
  progress: progressRouter,
  property: propertyRouter,
  quality: qualityRouter,
  report: reportRouter,
  reset: resetRouter,
  scenario: scenarioRouter,
  search: searchRouter,
  sent: sentRouter,
  session: sessionRouter,
  sensitive: sensitiveRouter,
  space: spaceRouter,
});

export type AppRouter = typeof appRouter;

const { _def: definition } = appRouter;

/** What every procedure asks for, by its name; one that is made without a permission stops the server from starting. */
export const procedurePermissions: ReadonlyMap<string, Permission> = new Map(
  Object.entries(definition.procedures).map(([name, procedure]) => {
    const { _def: declared } = procedure as unknown as { _def: { meta?: { permission?: Permission } } };
    if (declared.meta?.permission === undefined) throw new Error(`The procedure ${name} does not declare who may ask it.`);
    return [name, declared.meta.permission];
  }),
);

/** The name of every procedure, such as property.get. */
export const procedureNames: ReadonlySet<string> = new Set(Object.keys(definition.procedures));
