import type { Hours } from './canteen.ts'
import type { Meal } from './terms.ts'

/**
 * True for what a reader types of a card: six characters or more, all digits, or hexadecimal with a digit among them, so
 * that no name in pinyin is taken for one.
 */
export const looksLikeCard = (text: string): boolean =>
  /^\d{6,}$/.test(text) || (/^[\da-f]{6,}$/i.test(text) && /\d/.test(text))

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Minutes from a time to the hours of a meal; none while it is served. */
function minutesTo({ opensTime, closesTime }: Pick<Hours, 'opensTime' | 'closesTime'>, time: string): number {
  const [opens, closes, now] = [opensTime, closesTime, time].map(minutesOf) as [number, number, number]
  if (now < opens) return opens - now
  return now < closes ? 0 : now - closes + 1
}

/**
 * The meal a counter is at: the one being served, else the nearer one, for whoever is early or writes up what was left;
 * of two as near the one that comes. null where none is served that day.
 * @param hours what is served that day
 * @param time wall-clock, `HH:MM`
 */
export function mealByClock(
  hours: readonly Pick<Hours, 'meal' | 'opensTime' | 'closesTime'>[],
  time: string,
): Meal | null {
  const [nearest] = hours.toSorted(
    (a, b) => minutesTo(a, time) - minutesTo(b, time) || (a.opensTime < b.opensTime ? 1 : -1),
  )
  return nearest?.meal ?? null
}
