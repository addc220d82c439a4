import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { mayRole, type Right } from '../../shared/accounts/rights.ts'
import type { AppState, Me } from '../../shared/accounts/schema.ts'
import type { Site } from '../../shared/sites/schema.ts'
import { api } from './client.ts'

/** Who is signed in, where, and what they may do. Only inside the signed-in part of the app. */
export interface SessionView {
  me: Me
  state: AppState
  may(right: Right): boolean
  sites: Site[]
  /** The site whose beds are shown. */
  site: Site | null
  chooseSite(id: number): void
}

const SessionContext = createContext<SessionView | null>(null)
const STORED = 'yian.site'

/** What a page must know first; asked again when anything about accounts changes. */
export const useAppState = () => useQuery(api.accounts.state.queryOptions())

export function SessionProvider({ state, me, children }: { state: AppState; me: Me; children: ReactNode }) {
  const { data: sites = [] } = useQuery(api.sites.list.queryOptions())
  const [chosen, setChosen] = useState(() => Number(localStorage.getItem(STORED)))
  const view = useMemo<SessionView>(
    () => ({
      me,
      state,
      may: (right) => mayRole(me.role, right),
      sites,
      site: sites.find((site) => site.id === chosen) ?? sites[0] ?? null,
      chooseSite: (id) => {
        localStorage.setItem(STORED, String(id))
        setChosen(id)
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
