import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { Crash, NotFound } from './fallbacks.tsx'
import { Gate } from './gate.tsx'

const root = createRootRoute({ component: Gate, notFoundComponent: NotFound, errorComponent: Crash })

/** One line per page; each is loaded when it is first opened. */
const pages = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/board' })
    },
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
    component: lazyRouteComponent(() => import('../homecare/visits/VisitsPage.tsx'), 'VisitsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/visits/$visitId',
    component: lazyRouteComponent(() => import('../homecare/visits/VisitPage.tsx'), 'VisitPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/plan',
    component: lazyRouteComponent(() => import('../homecare/plan/PlanPage.tsx'), 'PlanPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/slips',
    component: lazyRouteComponent(() => import('../homecare/slips/SlipsPage.tsx'), 'SlipsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/beds',
    component: lazyRouteComponent(
      () => import('../homecare/family-beds/FamilyBedsPage.tsx'),
      'FamilyBedsPage',
    ),
    // The family bed that is open, so that other pages can lead to it.
    validateSearch: ({ bed }: { bed?: unknown }): { bed?: number } =>
      Number(bed) > 0 ? { bed: Number(bed) } : {},
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/equipment',
    component: lazyRouteComponent(() => import('../homecare/equipment/EquipmentPage.tsx'), 'EquipmentPage'),
    // The item that is open.
    validateSearch: ({ item }: { item?: unknown }): { item?: number } =>
      Number(item) > 0 ? { item: Number(item) } : {},
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/packages',
    component: lazyRouteComponent(() => import('../homecare/packages/PackagesPage.tsx'), 'PackagesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/figures',
    component: lazyRouteComponent(() => import('../homecare/figures/CareFiguresPage.tsx'), 'CareFiguresPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people',
    component: lazyRouteComponent(() => import('../people/PeoplePage.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people/$personId',
    component: lazyRouteComponent(() => import('../people/PersonPage.tsx'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff',
    component: lazyRouteComponent(() => import('../staff/StaffPage.tsx'), 'StaffPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/imports',
    component: lazyRouteComponent(() => import('../imports/ImportsPage.tsx'), 'ImportsPage'),
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
    component: lazyRouteComponent(() => import('../audit/AuditPage.tsx'), 'AuditPage'),
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
