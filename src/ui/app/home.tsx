import { Navigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Role } from '../../shared/accounts/role.ts'
import { useSession } from './session.tsx'

/** Where a day's work begins; for everybody else it is the bed board. */
const starts: Partial<Record<Role, '/meals/counter' | '/care/visits' | '/safety/today'>> = {
  canteen: '/meals/counter',
  homecare: '/care/visits',
  safety: '/safety/today',
}

/** What is asked of this person stands first. */
export function Home() {
  const { me } = useSession()
  const to = starts[me.role] ?? '/board'
  // Goes there once: one made anew would bring back who went elsewhere while that page was loading.
  return useMemo(() => <Navigate to={to} replace />, [to])
}
