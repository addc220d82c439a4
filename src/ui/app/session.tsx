import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { mayRole, type Right } from '../../shared/accounts/rights.ts'
import type { AppState, Me } from '../../shared/accounts/schema.ts'
import type { Site, SiteKind } from '../../shared/sites/schema.ts'
import { api } from './client.ts'

/** Who is signed in, where, and what they may do. Only inside the signed-in part of the app. */
export interface SessionView {
  me: Me
  state: AppState
  may(right: Right): boolean
  sites: Site[]
  /** The site chosen last, of whatever kind. */
  site: Site | null
  /** The site that a ledger shows: the last chosen of its kind, else the first. */
  siteOf(kind: SiteKind): Site | null
  chooseSite(id: number): void
}

const SessionContext = createContext<SessionView | null>(null)
const STORED = 'yian.site'

/** By kind the id chosen last, and the last of all under `any`. */
type Chosen = Partial<Record<SiteKind | 'any', number>>

function storedChoice(): Chosen {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED) ?? '{}')
    // A bare number is how it was kept before there were ledgers of other kinds.
    return typeof stored === 'number' ? { any: stored } : ((stored ?? {}) as Chosen)
  } catch {
    return {}
  }
}

/** What a page must know first; asked again when anything about accounts changes. */
export const useAppState = () => useQuery(api.accounts.state.queryOptions())

export function SessionProvider({ state, me, children }: { state: AppState; me: Me; children: ReactNode }) {
  const { data: sites = [] } = useQuery(api.sites.list.queryOptions())
  const [chosen, setChosen] = useState(storedChoice)
  const view = useMemo<SessionView>(
    () => ({
      me,
      state,
      may: (right) => mayRole(me.role, right),
      sites,
      site: sites.find(({ id }) => id === chosen.any) ?? sites[0] ?? null,
      siteOf: (kind) => {
        const own = sites.filter((site) => site.kind === kind)
        return (
          own.find(({ id }) => id === chosen[kind]) ??
          own.find(({ id }) => id === chosen.any) ??
          own[0] ??
          null
        )
      },
      chooseSite: (id) => {
        const kind = sites.find((site) => site.id === id)?.kind
        const next = { ...chosen, any: id, ...(kind ? { [kind]: id } : {}) }
        localStorage.setItem(STORED, JSON.stringify(next))
        setChosen(next)
      },
    }),
    [me, state, sites, chosen],
  )
  return <SessionContext value={view}>{children}</SessionContext>
}

export function useSession(): SessionView {
  const view = use(SessionContext)
  if (!view) throw new Error('outside of a session')
  return view
}
