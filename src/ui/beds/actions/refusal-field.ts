import { ORPCError } from '@orpc/client'
import type { RefusalCode } from '../../../shared/errors.ts'

const aboutTime: RefusalCode[] = [
  'BACKWARD',
  'BEFORE_ARRIVAL',
  'LATER_ENTRY',
  'BED_NOT_YET',
  'LEAVE_OVERLAPS',
]
const aboutBed: RefusalCode[] = [
  'BED_TAKEN',
  'BED_HELD',
  'BED_OUT',
  'BED_RETIRED',
  'SAME_BED',
  'BED_OF_OTHER_SITE',
]
const aboutPerson: RefusalCode[] = ['PERSON_IN_BED', 'PERSON_HOLDS', 'PERSON_DIED']

/** A field of a form of the flow: a moment, a day, the bed or the person. */
export type Field = 'at' | 'on' | 'bed' | 'person'

/** Beside which field a refusal belongs; null when it is about the whole. */
export function fieldOf(error: unknown): Field | null {
  if (!(error instanceof ORPCError)) return null
  const code = error.code as RefusalCode
  if (code === 'IN_FUTURE' || code === 'IN_PAST')
    return String((error.data as { field?: unknown }).field).endsWith('On') ? 'on' : 'at'
  if (aboutTime.includes(code)) return 'at'
  if (aboutBed.includes(code)) return 'bed'
  return aboutPerson.includes(code) ? 'person' : null
}

/** The fields that a form shows: it only asks for the bed and the person that are not settled yet. */
export const asked = (settled: { person?: unknown; bed?: unknown }): Field[] => {
  const open: Field[] = ['at', 'on']
  if (!settled.bed) open.push('bed')
  if (!settled.person) open.push('person')
  return open
}
