import type { MealRow } from '../../../shared/meals/meal.ts'
import type { Result } from './queue.ts'

interface SoFar {
  served: number
  last: MealRow[]
}

/**
 * How far the meal is, with what was just recorded or taken back: the core's answer to it is there before the counts are
 * asked for again. Counts that already have the line are newer, and stay.
 */
export function withLatest<N extends SoFar & { onDay: string; meal: string | null }>(
  now: N,
  result: Result | null,
): N {
  if (result?.is !== 'recorded' && result?.is !== 'undone') return now
  const { line, served } = result.answer
  const known = now.last.find(({ id }) => id === line.id)
  const isOfMeal = line.onDay === now.onDay && line.meal === now.meal
  const isKnown = known !== undefined && (known.voidedAt !== null || line.voidedAt === null)
  const isOlder = known === undefined && now.last.some(({ id }) => id > line.id)
  if (!isOfMeal || isKnown || isOlder) return now
  const others = now.last.filter(({ id }) => id !== line.id)
  const last = [line, ...others].sort((a, b) => b.id - a.id)
  return { ...now, served, last }
}
