import type { VisitRow } from '../../../shared/homecare/visit.ts'
import { useFormat } from '../../kit/format.ts'

/** From when to when a visit is or was: `09:00–10:00`; only its day is known where a ledger gave minutes alone. */
export function useVisitTime() {
  const { time } = useFormat()
  return ({ fromAt, toAt }: Pick<VisitRow, 'fromAt' | 'toAt'>): string =>
    fromAt === toAt ? '—' : `${time(fromAt)}–${time(toAt)}`
}
