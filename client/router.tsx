/** The pages and their addresses; each page is loaded when it is first opened, and every link keeps the view unless it says otherwise. */
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { barriers, countyRoutes, plan } from './plan-routes.tsx';
import { root } from './root-route.tsx';
import { PageBroken, PageWaiting } from './shell/page-states.tsx';
import type { Search } from './view.ts';

const desk = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./desk/desk-page.tsx'), 'DeskPage'),
});
const register = createRoute({
  getParentRoute: () => root,
  path: '/register',
  component: lazyRouteComponent(() => import('./register/register-page.tsx'), 'RegisterPage'),
});
const newProperty = createRoute({
  getParentRoute: () => root,
  path: '/register/new',
  component: lazyRouteComponent(() => import('./register/new-property-page.tsx'), 'NewPropertyPage'),
});
const property = createRoute({
  getParentRoute: () => root,
  path: '/register/$propertyId',
  component: lazyRouteComponent(() => import('./register/property-page.tsx'), 'PropertyPage'),
});
const editProperty = createRoute({
  getParentRoute: () => root,
  path: '/register/$propertyId/edit',
  component: lazyRouteComponent(() => import('./register/edit-property-page.tsx'), 'EditPropertyPage'),
});
const plans = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  component: lazyRouteComponent(() => import('./planner/plans-page.tsx'), 'PlansPage'),
});
const board = createRoute({
  getParentRoute: () => root,
  path: '/board',
  component: lazyRouteComponent(() => import('./board/board-page.tsx'), 'BoardPage'),
});
const sentPlans = createRoute({
  getParentRoute: () => root,
  path: '/sent',
  component: lazyRouteComponent(() => import('./board/sent/sent-plans-page.tsx'), 'SentPlansPage'),
});
const sent = createRoute({
  getParentRoute: () => root,
  path: '/sent/$number',
  component: lazyRouteComponent(() => import('./board/sent/sent-page.tsx'), 'SentPage'),
});
const disposals = createRoute({
  getParentRoute: () => root,
  path: '/disposals',
  component: lazyRouteComponent(() => import('./disposals/disposals-page.tsx'), 'DisposalsPage'),
});
const proposal = createRoute({
  getParentRoute: () => root,
  path: '/disposals/new',
  component: lazyRouteComponent(() => import('./disposals/propose-page.tsx'), 'ProposePage'),
});
const disposal = createRoute({
  getParentRoute: () => root,
  path: '/disposals/$disposalId',
  component: lazyRouteComponent(() => import('./disposals/disposal-page.tsx'), 'DisposalPage'),
});
const data = createRoute({
  getParentRoute: () => root,
  path: '/data',
  component: lazyRouteComponent(() => import('./quality/quality-page.tsx'), 'QualityPage'),
});
const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/data/duplicates',
  component: lazyRouteComponent(() => import('./quality/duplicates-page.tsx'), 'DuplicatesPage'),
});
const estimates = createRoute({
  getParentRoute: () => root,
  path: '/data/estimates',
  component: lazyRouteComponent(() => import('./quality/estimates-page.tsx'), 'EstimatesPage'),
});
const imports = createRoute({
  getParentRoute: () => root,
  path: '/data/imports',
  component: lazyRouteComponent(() => import('./imports/imports-page.tsx'), 'ImportsPage'),
});
const oneImport = createRoute({
  getParentRoute: () => root,
  path: '/data/imports/$importId',
  component: lazyRouteComponent(() => import('./imports/import-page.tsx'), 'ImportPage'),
});
const smallAreas = createRoute({
  getParentRoute: () => root,
  path: '/data/areas',
  component: lazyRouteComponent(() => import('./areas/areas-page.tsx'), 'AreasPage'),
});
const words = createRoute({
  getParentRoute: () => root,
  path: '/data/words',
  component: lazyRouteComponent(() => import('./imports/words-page.tsx'), 'WordsPage'),
});

const space = createRoute({
  getParentRoute: () => root,
  path: '/disposals/space',
  component: lazyRouteComponent(() => import('./space/space-page.tsx'), 'SpacePage'),
});
const newRequirement = createRoute({
  getParentRoute: () => root,
  path: '/disposals/space/new',
  component: lazyRouteComponent(() => import('./space/new-requirement-page.tsx'), 'NewRequirementPage'),
});
const requirement = createRoute({
  getParentRoute: () => root,
  path: '/disposals/space/$requirementId',
  component: lazyRouteComponent(() => import('./space/requirement-page.tsx'), 'RequirementPage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./entrance/sign-in-page.tsx'), 'SignInPage'),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./entrance/invitation-page.tsx'), 'InvitationPage'),
});
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  component: lazyRouteComponent(() => import('./entrance/reset-page.tsx'), 'ResetPage'),
});
const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/account-page.tsx'), 'AccountPage'),
});
const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
});

const organisations = createRoute({
  getParentRoute: () => root,
  path: '/organisations',
  component: lazyRouteComponent(() => import('./people/organisations-page.tsx'), 'OrganisationsPage'),
});
const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
});
const accessibility = createRoute({
  getParentRoute: () => root,
  path: '/accessibility',
  component: lazyRouteComponent(() => import('./accessibility/accessibility-page.tsx'), 'AccessibilityPage'),
});
const sensitive = createRoute({
  getParentRoute: () => root,
  path: '/sensitive',
  component: lazyRouteComponent(() => import('./sensitive/sensitive-page.tsx'), 'SensitivePage'),
});
const permissions = createRoute({
  getParentRoute: () => root,
  path: '/permissions',
  component: lazyRouteComponent(() => import('./permissions/permissions-page.tsx'), 'PermissionsPage'),
});

const readSearch = (text: string): Search => Object.fromEntries(new URLSearchParams(text));

function printSearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter((pair): pair is [string, string] => pair[0] !== '' && typeof pair[1] === 'string');
  const text = new URLSearchParams(given).toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

export const router = createRouter({
  routeTree: root.addChildren([
    desk,
    register,
    newProperty,
    property,
    editProperty,
    plans,
    plan,
    barriers,
    ...countyRoutes,
    board,
    sentPlans,
    sent,
    disposals,
    proposal,
    disposal,
    data,
    imports,
    oneImport,
    duplicates,
    estimates,
    words,
    smallAreas,
    space,
    newRequirement,
    requirement,
    signIn,
    invitation,
    reset,
    account,
    people,
    organisations,
    audit,
    sensitive,
    permissions,
    accessibility,
  ]),
  parseSearch: readSearch,
  stringifySearch: printSearch,
  defaultPreload: 'intent',
  defaultPendingMs: 300,
  defaultPendingComponent: PageWaiting,
  defaultErrorComponent: PageBroken,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
