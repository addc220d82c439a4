import type { AtCounter, MealRow } from '../../../shared/meals/meal.ts'
import type { MealMode } from '../../../shared/meals/terms.ts'
import { payAfter, type WalkIn, walkIns } from './choices.ts'
import type { Counter } from './counter.ts'
import { modes } from './Head.tsx'

interface Commands {
  counter: Counter
  onMode(mode: MealMode): void
  /** The newest own line that stands. */
  newest: MealRow | undefined
  onUndo(line: MealRow): void
  onWalkIn(dinerClass: WalkIn): void
}

/** What the keys of the counter do; each has its button too. */
export function commandsOf({ counter, onMode, newest, onUndo, onWalkIn }: Commands) {
  return (name: string): boolean => {
    const mode = modes.find(({ key }) => key === name)
    const walkIn = /^Alt\+[1-5]$/.test(name) && walkIns[Number(name.at(-1)) - 1]
    if (mode) onMode(mode.mode)
    else if (walkIn) onWalkIn(walkIn)
    else if (name === 'F4') payByNext(counter)
    else if (name === 'F8') counter.extra()
    else if (name === 'Ctrl+Z' && newest) onUndo(newest)
    else return false
    return true
  }
}

function payByNext(counter: Counter): void {
  const { current, pay } = counter.get()
  const diner: AtCounter | null = current && 'diner' in current ? current.diner : null
  if (diner && current?.step !== 'serving') counter.setPay(payAfter(pay ?? diner.pay))
}
