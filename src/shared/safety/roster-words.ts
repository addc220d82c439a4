import type { WordKey } from '../words/index.ts'
import type { RosterAway, RosterPerson, RosterZone, UnsafeBed } from './roster.ts'
import type { OnDuty } from './shift.ts'

type Say = (key: WordKey, values?: Record<string, unknown>) => string

/** Letters that fonts may lack: how the name sounds stands beside it. */
const RARE = /[\u{10000}-\u{10ffff}]/u

/** How the roster says who and how: the same on the screen, in print and in the PDF. */
export function rosterWords(t: Say) {
  const dutyOf = ({ name, phone, role, warning }: OnDuty): string => {
    const who = { name, phone, role: t(`enums.shiftRole.${role}`) }
    const line = t(phone ? 'safety.roster.staff.linePhone' : 'safety.roster.staff.line', who)
    return warning ? `${line}[${t(`safety.roster.staff.${warning}`)}]` : line
  }
  return {
    nameOf: ({ name, pinyin }: Pick<RosterPerson, 'name' | 'pinyin'>): string =>
      RARE.test(name) ? `${name}（${pinyin}）` : name,

    mobilityOf: ({ mobility }: RosterPerson): string =>
      mobility === null ? t('safety.roster.person.unknown') : t(`enums.mobility.${mobility}`),

    /** Oxygen, hearing, day care; none where nothing is to be known. */
    notesOf: ({ hasOxygen, hearing, kind }: RosterPerson): string[] => {
      const notes: string[] = []
      if (hasOxygen) notes.push(t('safety.roster.person.oxygen'))
      if (hearing !== null && hearing !== 'good') notes.push(t(`safety.roster.person.hearing.${hearing}`))
      if (kind === 'dayCare') notes.push(t('safety.roster.person.dayCare'))
      return notes
    },

    toolOf: ({ carryTool }: RosterPerson): string =>
      carryTool === null || carryTool === 'none' ? '' : t(`enums.carryTool.${carryTool}`),

    /** A zone with how many are in it, its exit and its meeting place; null: those without one. */
    zoneOf: (zone: RosterZone | null, count: number): string => {
      const words = [
        t('safety.roster.zone.line', { name: zone?.name ?? t('safety.roster.zone.none'), count }),
      ]
      if (zone?.exit) words.push(t('safety.roster.zone.exit', { exit: zone.exit }))
      if (zone?.meetingPlace) words.push(t('safety.roster.zone.meetingPlace', { place: zone.meetingPlace }))
      return words.join('　')
    },

    /** Why somebody is away, with whom and until when. */
    awayOf: ({ reason, expectedOn, companion }: RosterAway): string => {
      const parts = [t(`safety.roster.away.${reason}`)]
      if (companion) parts.push(t('safety.roster.away.companion', { name: companion }))
      if (expectedOn) parts.push(t('safety.roster.away.back', { day: expectedOn }))
      return parts.join(' · ')
    },

    staffOf: (staff: readonly OnDuty[]): string =>
      staff.map(dutyOf).join('　') || t('safety.roster.staff.none'),

    unsafeOf: (beds: readonly UnsafeBed[]): string =>
      beds
        .map(({ bed, hazard }) => (hazard ? t('safety.roster.unsafe.line', { bed, hazard }) : bed))
        .join('　'),
  }
}
