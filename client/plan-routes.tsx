/** The pages of one plan and their addresses: a new page of a plan is one route here and one line in planner/plan-views.tsx. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root-route.tsx';

const planner = createRoute({
  getParentRoute: () => root,
  path: '/plan/$scenarioId',
  component: lazyRouteComponent(() => import('./planner/planner-page.tsx'), 'PlannerPage'),
});
const planDesk = createRoute({
  getParentRoute: () => planner,
  path: '/',
  component: lazyRouteComponent(() => import('./planner/plan-desk-page.tsx'), 'PlanDeskPage'),
});
const planTimeline = createRoute({
  getParentRoute: () => planner,
  path: '/timeline',
  component: lazyRouteComponent(() => import('./planner/timeline/timeline-page.tsx'), 'TimelinePage'),
});
const planPartners = createRoute({
  getParentRoute: () => planner,
  path: '/partners',
  component: lazyRouteComponent(() => import('./planner/partners/partners-page.tsx'), 'PartnersPage'),
});
const planOptions = createRoute({
  getParentRoute: () => planner,
  path: '/options',
  component: lazyRouteComponent(() => import('./planner/options/options-page.tsx'), 'OptionsPage'),
});
const planRange = createRoute({
  getParentRoute: () => planner,
  path: '/range',
  component: lazyRouteComponent(() => import('./planner/range/range-page.tsx'), 'RangePage'),
});
const planBarriers = createRoute({
  getParentRoute: () => planner,
  path: '/barriers',
  component: lazyRouteComponent(() => import('./planner/barriers/barriers-page.tsx'), 'BarriersPage'),
});
const planAccess = createRoute({
  getParentRoute: () => planner,
  path: '/access',
  component: lazyRouteComponent(() => import('./planner/access/access-page.tsx'), 'AccessPage'),
});
const planProgress = createRoute({
  getParentRoute: () => planner,
  path: '/progress',
  component: lazyRouteComponent(() => import('./planner/progress/progress-page.tsx'), 'ProgressPage'),
});
const planSend = createRoute({
  getParentRoute: () => planner,
  path: '/send',
  component: lazyRouteComponent(() => import('./planner/send/send-page.tsx'), 'SendPage'),
});

export const plan = planner.addChildren([
  planDesk,
  planTimeline,
  planPartners,
  planOptions,
  planRange,
  planBarriers,
  planAccess,
  planProgress,
  planSend,
]);

/** What stands in the way of every plan and across the register. */
export const barriers = createRoute({
  getParentRoute: () => root,
  path: '/plan/barriers',
  component: lazyRouteComponent(() => import('./barriers/barriers-page.tsx'), 'BarriersPage'),
});

const county = createRoute({
  getParentRoute: () => root,
  path: '/plan/county',
  component: lazyRouteComponent(() => import('./planner/county/county-page.tsx'), 'CountyPage'),
});
const countyEstimate = createRoute({
  getParentRoute: () => root,
  path: '/plan/county/$estimateId',
  component: lazyRouteComponent(() => import('./planner/county/county-page.tsx'), 'CountyPage'),
});

/** The whole county by formula, as it stands at first and as it was kept. */
export const countyRoutes = [county, countyEstimate] as const;
