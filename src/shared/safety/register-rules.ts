import { addDays, type Day } from '../day.ts'
import type { AssetConcern, LicenceState, SafetyAsset } from './register.ts'

type Standing = Pick<SafetyAsset, 'retiredOn' | 'expiresOn' | 'isLastOk' | 'nextOn'>

/**
 * What is the matter with a piece of equipment on a day, worst first; nothing with one that is retired. A day that is named is
 * included: it may be used, and is in time, through it (RULES, Time).
 * @param within so many days ahead is soon (setting `reminderDays`)
 */
export function concernsOf(asset: Standing, today: Day, within: number): AssetConcern[] {
  if (asset.retiredOn !== null && asset.retiredOn <= today) return []
  const soon = addDays(today, within)
  const { expiresOn, nextOn } = asset
  const all: [AssetConcern, boolean][] = [
    ['expired', expiresOn !== null && expiresOn < today],
    ['failed', asset.isLastOk === false],
    ['testOverdue', nextOn !== null && nextOn < today],
    ['expiresSoon', expiresOn !== null && expiresOn >= today && expiresOn <= soon],
    ['testSoon', nextOn !== null && nextOn >= today && nextOn <= soon],
  ]
  return all.flatMap(([concern, isSo]) => (isSo ? [concern] : []))
}

interface Paper {
  id: number
  kind: string
  name: string
  expiresOn: Day | null
}

/**
 * Where a licence stands on a day: it is valid through the day named. Of one kind and name the one that lasts longest counts
 * (of equals the later entered); a paper that was renewed alarms nobody.
 * @param all those of the site that count, this one among them
 */
export function licenceState(
  licence: Paper,
  all: readonly Paper[],
  today: Day,
  within: number,
): LicenceState {
  const ends = ({ expiresOn }: Paper) => expiresOn ?? '9999'
  const lastsLonger = (other: Paper) =>
    ends(other) > ends(licence) || (ends(other) === ends(licence) && other.id > licence.id)
  if (all.some((other) => other.kind === licence.kind && other.name === licence.name && lastsLonger(other)))
    return 'replaced'
  if (licence.expiresOn === null) return 'valid'
  if (licence.expiresOn < today) return 'expired'
  return licence.expiresOn <= addDays(today, within) ? 'soon' : 'valid'
}

/**
 * Codes that follow on the first by counting its last number, which keeps its digits: MHQ-2-009, MHQ-2-010, … Empty where
 * there is no number to count and more than one is asked for.
 */
export function codesFrom(first: string, count: number): string[] {
  const code = first.trim()
  if (code === '' || count < 1) return []
  if (count === 1) return [code]
  const parts = /^(.*?)(\d+)(\D*)$/s.exec(code)
  if (!parts) return []
  const [, before = '', digits = '', after = ''] = parts
  const begin = Number(digits)
  if (!Number.isSafeInteger(begin + count)) return []
  return Array.from(
    { length: count },
    (_, index) => `${before}${String(begin + index).padStart(digits.length, '0')}${after}`,
  )
}
