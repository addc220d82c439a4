import { useSession } from '../app/session.tsx'

/** The site whose home care is shown: the one chosen where it is a station, else the first station, else the one chosen. */
export function useCareSite() {
  const { site, sites } = useSession()
  if (site?.kind === 'homecare') return site
  return sites.find(({ kind }) => kind === 'homecare') ?? site
}
