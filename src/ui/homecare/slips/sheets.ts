import type { VisitRow } from '../../../shared/homecare/visit.ts'

/** The slips that one worker takes along. */
export interface Sheet {
  /** 0 where nobody is to go yet. */
  staffId: number
  name: string | null
  visits: VisitRow[]
}

/** A day's visits by the worker who leads each, so that no slip is printed and entered twice. */
export function sheetsOf(visits: readonly VisitRow[]): Sheet[] {
  const sheets = new Map<number, Sheet>()
  for (const visit of [...visits].sort((a, b) => a.fromAt - b.fromAt)) {
    const lead = visit.workers[0]
    const staffId = lead?.staffId ?? 0
    const sheet = sheets.get(staffId) ?? { staffId, name: lead?.name ?? null, visits: [] }
    sheet.visits.push(visit)
    sheets.set(staffId, sheet)
  }
  return [...sheets.values()].sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'zh-CN'))
}
