import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { Crash, NotFound } from './fallbacks.tsx'
import { Gate } from './gate.tsx'
import { Home } from './home.tsx'
import { withWords } from './words.ts'

const root = createRootRoute({ component: Gate, notFoundComponent: NotFound, errorComponent: Crash })

/** One line per page; each is loaded when it is first opened. */
const pages = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    component: Home,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/board',
    component: lazyRouteComponent(() => import('../beds/board/BoardPage.tsx'), 'BoardPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/waiting',
    component: lazyRouteComponent(() => import('../beds/waiting/WaitingPage.tsx'), 'WaitingPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/register',
    component: lazyRouteComponent(() => import('../beds/register/RegisterPage.tsx'), 'RegisterPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/figures',
    component: lazyRouteComponent(() => import('../beds/figures/FiguresPage.tsx'), 'FiguresPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/structure',
    component: lazyRouteComponent(() => import('../beds/structure/StructurePage.tsx'), 'StructurePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/visits',
    component: lazyRouteComponent(
      withWords(['homecare'], () => import('../homecare/visits/VisitsPage.tsx')),
      'VisitsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/visits/$visitId',
    component: lazyRouteComponent(
      withWords(['homecare'], () => import('../homecare/visits/VisitPage.tsx')),
      'VisitPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/plan',
    component: lazyRouteComponent(
      withWords(['homecare'], () => import('../homecare/plan/PlanPage.tsx')),
      'PlanPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/slips',
    component: lazyRouteComponent(
      withWords(['homecare'], () => import('../homecare/slips/SlipsPage.tsx')),
      'SlipsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/beds',
    component: lazyRouteComponent(
      withWords(['homecare'], () => import('../homecare/family-beds/FamilyBedsPage.tsx')),
      'FamilyBedsPage',
    ),
    // The family bed that is open, so that other pages can lead to it.
    validateSearch: ({ bed }: { bed?: unknown }): { bed?: number } =>
      Number(bed) > 0 ? { bed: Number(bed) } : {},
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/equipment',
    component: lazyRouteComponent(
      withWords(['homecare'], () => import('../homecare/equipment/EquipmentPage.tsx')),
      'EquipmentPage',
    ),
    // The item that is open.
    validateSearch: ({ item }: { item?: unknown }): { item?: number } =>
      Number(item) > 0 ? { item: Number(item) } : {},
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/packages',
    component: lazyRouteComponent(
      withWords(['homecare'], () => import('../homecare/packages/PackagesPage.tsx')),
      'PackagesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/figures',
    component: lazyRouteComponent(
      withWords(['homecare'], () => import('../homecare/figures/CareFiguresPage.tsx')),
      'CareFiguresPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meals/counter',
    component: lazyRouteComponent(
      withWords(['meals'], () => import('../meals/counter/CounterPage.tsx')),
      'CounterPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meals/orders',
    component: lazyRouteComponent(
      withWords(['meals'], () => import('../meals/orders/OrdersPage.tsx')),
      'OrdersPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meals/deliveries',
    component: lazyRouteComponent(
      withWords(['meals'], () => import('../meals/deliveries/DeliveriesPage.tsx')),
      'DeliveriesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meals/diners',
    component: lazyRouteComponent(
      withWords(['meals'], () => import('../meals/diners/DinersPage.tsx')),
      'DinersPage',
    ),
    // The diner that is open.
    validateSearch: ({ diner }: { diner?: unknown }): { diner?: number } =>
      Number(diner) > 0 ? { diner: Number(diner) } : {},
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meals/kitchen',
    component: lazyRouteComponent(
      withWords(['meals'], () => import('../meals/kitchen/KitchenPage.tsx')),
      'KitchenPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meals/canteens',
    component: lazyRouteComponent(
      withWords(['meals'], () => import('../meals/canteens/CanteensPage.tsx')),
      'CanteensPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meals/rules',
    component: lazyRouteComponent(
      withWords(['meals'], () => import('../meals/rules/RulesPage.tsx')),
      'RulesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meals/settlement',
    component: lazyRouteComponent(
      withWords(['meals'], () => import('../meals/settlement/SettlementPage.tsx')),
      'SettlementPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meals/figures',
    component: lazyRouteComponent(
      withWords(['meals'], () => import('../meals/figures/MealFiguresPage.tsx')),
      'MealFiguresPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/safety/today',
    component: lazyRouteComponent(
      withWords(['safety'], () => import('../safety/today/TodayPage.tsx')),
      'TodayPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/safety/walk',
    component: lazyRouteComponent(
      withWords(['safety'], () => import('../safety/walk/InspectionsPage.tsx')),
      'InspectionsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/safety/walk/$inspectionId',
    component: lazyRouteComponent(
      withWords(['safety'], () => import('../safety/walk/WalkPage.tsx')),
      'WalkPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/safety/hazards',
    component: lazyRouteComponent(
      withWords(['safety'], () => import('../safety/hazards/HazardsPage.tsx')),
      'HazardsPage',
    ),
    // The hazard that is open.
    validateSearch: ({ hazard }: { hazard?: unknown }): { hazard?: number } =>
      Number(hazard) > 0 ? { hazard: Number(hazard) } : {},
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/safety/roster',
    component: lazyRouteComponent(
      withWords(['safety'], () => import('../safety/roster/RosterPage.tsx')),
      'RosterPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/safety/drills',
    component: lazyRouteComponent(
      withWords(['safety'], () => import('../safety/drills/DrillsPage.tsx')),
      'DrillsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/safety/register',
    component: lazyRouteComponent(
      withWords(['safety'], () => import('../safety/register/RegisterPage.tsx')),
      'RegisterPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/safety/checklists',
    component: lazyRouteComponent(
      withWords(['safety'], () => import('../safety/checklists/ChecklistsPage.tsx')),
      'ChecklistsPage',
    ),
    // The version that is read or changed.
    validateSearch: ({ version }: { version?: unknown }): { version?: number } =>
      Number(version) > 0 ? { version: Number(version) } : {},
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/safety/figures',
    component: lazyRouteComponent(
      withWords(['safety'], () => import('../safety/figures/SafetyFiguresPage.tsx')),
      'SafetyFiguresPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people',
    component: lazyRouteComponent(() => import('../people/PeoplePage.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people/$personId',
    component: lazyRouteComponent(
      withWords(['audit', 'homecare', 'meals'], () => import('../people/PersonPage.tsx')),
      'PersonPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff',
    component: lazyRouteComponent(() => import('../staff/StaffPage.tsx'), 'StaffPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/imports',
    component: lazyRouteComponent(
      withWords(['imports'], () => import('../imports/ImportsPage.tsx')),
      'ImportsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/accounts',
    component: lazyRouteComponent(() => import('../accounts/AccountsPage.tsx'), 'AccountsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sites',
    component: lazyRouteComponent(() => import('../sites/SitesPage.tsx'), 'SitesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/audit',
    component: lazyRouteComponent(
      withWords(['audit'], () => import('../audit/AuditPage.tsx')),
      'AuditPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/backups',
    component: lazyRouteComponent(() => import('../backups/BackupsPage.tsx'), 'BackupsPage'),
  }),
]

// The desktop serves the page from a file-like address: paths live behind the #. Written `./#/…`: links that begin with
// the # itself are taken for skip links by those who hear the page.
const history = createHashHistory()
history.createHref = (path) => `./#${path}`

export const router = createRouter({
  routeTree: root.addChildren(pages),
  history,
  defaultErrorComponent: Crash,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
