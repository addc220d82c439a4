import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Day } from '../../../shared/day.ts'
import { api } from '../../app/client.ts'
import { type By, daysOf, rowsByElder, rowsByWorker, type View } from './calendar.ts'

export interface Shown {
  view: View
  by: By
  day: Day
  /** By worker: one team, or all. */
  teamId: number | null
  /** By elder: one street, or all. */
  street: string | null
  text: string
}

/** The workers of a site and their teams. */
export function useWorkers(siteId: number) {
  const staff = useQuery(api.staff.list.queryOptions({ input: { siteId } }))
  const teams = useQuery(api.homecare.careTeams.queryOptions({ input: { siteId } }))
  return { staff, teams }
}

/**
 * The rows of what is shown, and only that: its days; by elder its street. Days and weeks are read whole by worker,
 * so that a worker who helps another team is not taken to be free; a month's counts are read by team.
 */
export function useCalendar(siteId: number, { view, by, day, teamId, street, text }: Shown) {
  const days = useMemo(() => daysOf(view, day), [view, day])
  const { staff, teams } = useWorkers(siteId)
  const visits = useQuery(
    api.homecare.visits.queryOptions({
      input: {
        siteId,
        from: days[0] ?? day,
        to: days.at(-1) ?? day,
        limit: 20_000,
        ...(by === 'worker' && view === 'month' && teamId !== null ? { teamId } : {}),
        ...(by === 'elder' && street !== null ? { street } : {}),
      },
      placeholderData: keepPreviousData,
    }),
  )
  const found = visits.data?.rows
  const rows = useMemo(() => {
    if (!found || !staff.data || !teams.data) return undefined
    const within = new Set(days)
    const shown = found.filter(({ onDay }) => within.has(onDay))
    const all =
      by === 'elder'
        ? rowsByElder(shown)
        : rowsByWorker({ visits: shown, staff: staff.data, teams: teams.data, teamId, days })
    const wanted = text.trim().toLowerCase()
    return wanted ? all.filter(({ name }) => name.toLowerCase().includes(wanted)) : all
  }, [found, staff.data, teams.data, by, teamId, days, text])
  return {
    days,
    rows: {
      data: rows,
      error: visits.error ?? staff.error ?? teams.error,
      isPending: rows === undefined,
      refetch: () => Promise.all([visits.refetch(), staff.refetch(), teams.refetch()]),
    },
    staff: staff.data ?? [],
    teams: teams.data ?? [],
  }
}
