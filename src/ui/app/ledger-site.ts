import { useLocation } from '@tanstack/react-router'
import type { Site, SiteKind } from '../../shared/sites/schema.ts'
import { useSession } from './session.tsx'

/**
 * Whose data a page shows, by the head of its path; other pages show those of every site. So does safety, which every site
 * has, but for its roster: that is of the beds of a home.
 */
const kinds: [head: string, kind: SiteKind][] = [
  ['/board', 'home'],
  ['/waiting', 'home'],
  ['/register', 'home'],
  ['/figures', 'home'],
  ['/structure', 'home'],
  ['/care', 'homecare'],
  ['/meals', 'canteen'],
  ['/safety/roster', 'home'],
]

/** The sites one may choose on this page, and the one that is shown. */
export function useSiteChoice(): { sites: Site[]; site: Site | null } {
  const { sites, site, siteOf } = useSession()
  const { pathname } = useLocation()
  const kind = kinds.find(([head]) => pathname === head || pathname.startsWith(`${head}/`))?.[1]
  const own = sites.filter((each) => each.kind === kind)
  return kind && own.length > 0 ? { sites: own, site: siteOf(kind) } : { sites, site }
}

/** The home whose beds are shown; without one, the site chosen. */
export function useBedSite(): Site | null {
  const { site, siteOf } = useSession()
  return siteOf('home') ?? site
}
