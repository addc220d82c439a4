import type { Day } from '../../../../shared/day.ts'
import type { Certificate } from '../../../../shared/staff/schema.ts'

/**
 * Whether somebody may handle food on a day: nobody does without a valid health certificate (食品安全法 §45). Of several the
 * one that lasts longest counts; valid through its last day.
 */
export function healthCertificate(
  certificates: readonly Certificate[],
  on: Day,
): { state: 'valid' | 'expired' | 'none'; expiresOn: Day | null } {
  const days = certificates.filter(({ kind }) => kind === 'health').map(({ expiresOn }) => expiresOn)
  if (days.length === 0) return { state: 'none', expiresOn: null }
  if (days.includes(null)) return { state: 'valid', expiresOn: null }
  const last =
    days
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1) ?? null
  return { state: last !== null && last < on ? 'expired' : 'valid', expiresOn: last }
}
