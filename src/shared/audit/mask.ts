import type { Role } from '../accounts/rights.ts'
import {
  healthFieldsOf,
  isHealthMaskedFor,
  maskAddress,
  maskDocuments,
  maskIdNumber,
  maskPhone,
} from '../people/mask.ts'
import { emptyCondition, type PersonDocument } from '../people/schema.ts'

const HIDDEN = '***'
/** What home care writes of a person's health: of assessment, survey and plan; of visits and what they found. */
const CARE_HEALTH = new Set(['details', 'assessment', 'vitals', 'finding'])
/** Never recorded; if one ever were, it would not be shown either. */
const SECRET = /secret(hash)?$/i

/**
 * What an audit row says was before or after, as a role may see it (RULES, People): identity is masked for
 * everybody by the names of the fields, wherever they stand; health for roles that do not need it.
 */
export function maskPayload(payload: unknown, role: Role): unknown {
  const seen = new Set<string>(healthFieldsOf(role))
  const isHidden = (key: string) =>
    (key in emptyCondition && !seen.has(key)) || (CARE_HEALTH.has(key) && isHealthMaskedFor(role))
  const maskField = (key: string, value: unknown): unknown => {
    if (isHidden(key)) return HIDDEN
    if (Array.isArray(value) && key === 'documents')
      return walk(maskDocuments(value as PersonDocument[], role))
    if (typeof value !== 'string') return walk(value)
    if (/^idNumber$/i.test(key)) return maskIdNumber(value)
    if (/phone$/i.test(key)) return maskPhone(value)
    return /address$/i.test(key) ? maskAddress(value) : value
  }
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (value === null || typeof value !== 'object') return value
    const fields = Object.entries(value).filter(
      ([key, field]) => !(SECRET.test(key) && typeof field === 'string'),
    )
    return Object.fromEntries(fields.map(([key, field]) => [key, maskField(key, field)]))
  }
  return walk(payload)
}
