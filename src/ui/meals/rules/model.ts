import type { Day } from '../../../shared/day.ts'
import type { RuleVersion, RuleWarning, SubsidyRule } from '../../../shared/meals/rule.ts'

export type VersionState = 'inForce' | 'upcoming' | 'draft' | 'ended' | 'voided'

type Dated = Pick<RuleVersion, 'fromOn' | 'toOn' | 'confirmedAt' | 'voidedAt'>

/** How a version stands on a day. */
export function stateOf({ fromOn, toOn, confirmedAt, voidedAt }: Dated, today: Day): VersionState {
  if (voidedAt !== null) return 'voided'
  if (confirmedAt === null) return 'draft'
  if (toOn !== null && toOn < today) return 'ended'
  return fromOn > today ? 'upcoming' : 'inForce'
}

/** A version with its rule and how it stands. */
export interface Listed {
  rule: SubsidyRule
  version: RuleVersion
  state: VersionState
}

/** All versions in the order in which they are reckoned (sort, then id). */
export const listedOf = (rules: readonly SubsidyRule[], today: Day): Listed[] =>
  rules
    .flatMap((rule) => rule.versions.map((version) => ({ rule, version, state: stateOf(version, today) })))
    .sort((a, b) => a.version.sort - b.version.sort || a.version.id - b.version.id)

export const isOver = (state: VersionState): boolean => state === 'ended' || state === 'voided'

/** The field of the form beside which a warning is said. */
export const warningFields = {
  exceedsPrice: 'amount',
  exceedsTogether: 'amount',
  givesNothing: 'amount',
  contradicts: 'kind',
  repeats: 'documentNumber',
  leavesNothing: 'sort',
} as const satisfies Record<RuleWarning['kind'], string>

/** Warnings that say the same of several canteens or rules. */
export interface WarningGroup extends Pick<RuleWarning, 'kind' | 'priceFen'> {
  about: string[]
}

/** One line for what is so at several places, in the order in which it was said. */
export function groupedWarnings(warnings: readonly RuleWarning[]): WarningGroup[] {
  const groups = Map.groupBy(warnings, ({ kind, priceFen }) => `${kind} ${priceFen}`)
  return [...groups.values()].flatMap((same) => {
    const [first] = same
    return first ? [{ ...first, about: [...new Set(same.map(({ about }) => about))] }] : []
  })
}

export type WarningField = (typeof warningFields)[keyof typeof warningFields]
