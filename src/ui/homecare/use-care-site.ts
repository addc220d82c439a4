import { useSession } from '../app/session.tsx'

/** The station whose home care is shown; without one, the site chosen. */
export function useCareSite() {
  const { site, siteOf } = useSession()
  return siteOf('homecare') ?? site
}
