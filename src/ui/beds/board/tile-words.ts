import { useMemo } from 'react'
import type { Day } from '../../../shared/day.ts'
import { CareLevel, Mobility, Sex } from '../../../shared/people/schema.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import type { Look, PlanMark, Room } from './model.ts'

/**
 * The words of the tiles, looked up once for the whole board: with 500 beds a look-up per word and tile would
 * cost more than drawing them.
 */
export interface TileWords {
  look: Record<Look, string>
  sex: Record<Sex, string>
  care: Record<CareLevel, string>
  moves: Record<Mobility, string>
  kind: Record<'nursing' | 'ordinary' | 'dayCare', string>
  audience: Record<Room['audience'], string>
  roomName(room: string): string
  nearStation: string
  wheelchair: string
  roomOxygen: string
  oxygen: string
  age(age: number, isAbout: boolean): string
  day(word: 'backOn' | 'backOverdue' | 'heldUntil' | 'outUntil' | 'leavingOn', day: Day): string
  plan(mark: PlanMark): string
  outage(reason: string): string
}

export function useTileWords(): TileWords {
  const { t } = useWords()
  const say = useEnum()
  const { dayOf } = useFormat()
  const thisYear = dayOf(Date.now()).slice(0, 4)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `say` follows the language, and so does t
  return useMemo(() => {
    const table = <K extends string>(keys: readonly K[], word: (key: K) => string) =>
      Object.fromEntries(keys.map((key) => [key, word(key)])) as Record<K, string>
    const short = (day: Day) => (day.startsWith(thisYear) ? day.slice(5) : day)
    return {
      look: table(['vacant', 'held', 'occupied', 'trial', 'outing', 'hospital', 'out'], (look) =>
        t(`board.tile.${look}`),
      ),
      sex: table(Sex.options, (sex) => say('sex', sex)),
      care: table(CareLevel.options, (level) => t(`board.care.${level}`)),
      moves: table(Mobility.options, (mobility) => t(`board.moves.${mobility}`)),
      kind: table(['nursing', 'ordinary', 'dayCare'], (kind) => say('bedKind', kind)),
      audience: { any: '', ...table(['men', 'women', 'couple'], (who) => t(`board.room.${who}`)) },
      roomName: (room) => t('board.room.name', { room }),
      nearStation: t('board.room.nearStation'),
      wheelchair: t('board.room.wheelchair'),
      roomOxygen: t('board.room.oxygen'),
      oxygen: t('board.tile.oxygen'),
      age: (age, isAbout) => t(isAbout ? 'board.tile.ageAbout' : 'board.tile.age', { age }),
      day: (word, day) => t(`board.tile.${word}`, { day: short(day) }),
      plan: ({ kind, day, person }) => t(`board.tile.${kind}`, { day: short(day), person }),
      outage: (reason) => say('outageReason', reason),
    }
  }, [t, thisYear])
}
