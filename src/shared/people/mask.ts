import { healthSeen, type Role } from '../accounts/rights.ts'
import { type Condition, emptyCondition, type PersonDocument } from './schema.ts'

/** `450***********0014`: the first three and the last four (facts 7.2). */
export const maskIdNumber = (number: string): string =>
  number === '' ? '' : `${number.slice(0, 3)}${'*'.repeat(Math.max(number.length - 7, 0))}${number.slice(-4)}`

/** `138****5678`; of a number shorter than eight characters only the last two. */
export function maskPhone(phone: string): string {
  const shown = phone.trim()
  if (shown.length >= 8) return `${shown.slice(0, 3)}${'*'.repeat(shown.length - 7)}${shown.slice(-4)}`
  return shown.slice(-2).padStart(shown.length, '*')
}

/** `王*英`; of two characters the second: `王*`. For public notices. */
export function maskName(name: string): string {
  const characters = [...name.trim()]
  if (characters.length <= 2) return `${characters[0] ?? ''}*`
  return `${characters[0]}${'*'.repeat(characters.length - 2)}${characters.at(-1)}`
}

/** `***123`: the last three of a card's or diner's number; of a shorter one only the last. */
export function maskNumber(number: string): string {
  const kept = number.length > 4 ? 3 : 1
  return `${'*'.repeat(Math.max(number.length - kept, 0))}${number.slice(-kept)}`
}

const COMMUNITY = /^.*?(?:社区|村民委员会|居民委员会|居委会|村委会|村|嘎查)/u
const STREET = /^.*?(?:街道|镇|乡|苏木)/u
const DISTRICT = /^.*?(?:(?<!自治|小)区|县|旗)/u

/** An address down to its community or village; where none is named, to the street or district; else its first part. */
export function maskAddress(address: string): string {
  const shown = address.trim()
  const named = COMMUNITY.exec(shown) ?? STREET.exec(shown) ?? DISTRICT.exec(shown)
  const kept = named?.[0] ?? [...shown].slice(0, Math.min(6, Math.floor(shown.length / 2))).join('')
  return kept === shown ? kept : `${kept}***`
}

const seenFields: Record<(typeof healthSeen)[Role], readonly (keyof Condition)[]> = {
  all: Object.keys(emptyCondition) as (keyof Condition)[],
  diet: ['diet', 'texture', 'allergies'],
  rescue: ['mobility', 'carryTool', 'escort', 'hasOxygen', 'hearing'],
  none: [],
}

/** The health fields a role may see, and therefore write. */
export const healthFieldsOf = (role: Role): readonly (keyof Condition)[] => seenFields[healthSeen[role]]

/** True for roles from whom part of a person's health is kept. */
export const isHealthMaskedFor = (role: Role): boolean => healthSeen[role] !== 'all'

/** A condition as a role may see it: the rest is null or empty. */
export function maskCondition(condition: Condition, role: Role): Condition {
  const seen = healthFieldsOf(role)
  const kept = Object.entries(condition).filter(([field]) => (seen as readonly string[]).includes(field))
  return { ...emptyCondition, ...Object.fromEntries(kept) }
}

const HEALTH_DOCUMENTS: readonly PersonDocument['kind'][] = ['medicalCheck', 'assessment', 'riskAssessment']

/** Documents as a role may see them: what was noted on a medical check or an assessment is health too. */
export const maskDocuments = (documents: PersonDocument[], role: Role): PersonDocument[] =>
  isHealthMaskedFor(role)
    ? documents.map((document) =>
        HEALTH_DOCUMENTS.includes(document.kind) ? { ...document, note: '' } : document,
      )
    : documents
