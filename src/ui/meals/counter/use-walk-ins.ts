import { useCallback, useRef, useState } from 'react'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { quantityIn, type WalkIn } from './choices.ts'
import type { Counter } from './counter.ts'
import type { Entry } from './use-entry.ts'

/** Walk-ins without a name: how many by the field, and how they pay. */
export function useWalkIns(counter: Counter, entry: Entry) {
  const { t } = useWords()
  const say = useEnum()
  const [pay, setPay] = useState<'cash' | 'card'>('cash')
  const serve = (dinerClass: WalkIn) => {
    const quantity = quantityIn(entry.textNow())
    const count = quantity ?? 1
    const label = t('meals.counter.unnamed', { class: say('dinerClass', dinerClass), count })
    counter.unnamed(dinerClass, count, pay, label)
    if (quantity !== null) entry.clear()
  }
  // The same function each time, so that the buttons are drawn anew only when they change.
  const latest = useRef(serve)
  latest.current = serve
  const onServe = useCallback((dinerClass: WalkIn) => latest.current(dinerClass), [])
  return { quantity: quantityIn(entry.settled), pay, onPay: setPay, onServe }
}
