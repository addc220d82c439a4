import type { CoreClient } from '../../../shared/client.ts'
import type { Answer, CounterOutcome, CounterWish } from './wish.ts'

interface Options {
  signal: AbortSignal
}

/** Asks the core for what was wished. A card whose owner was not known yet is looked up first. */
export async function carryOut(
  client: Pick<CoreClient, 'meals'>,
  { call, key }: CounterWish,
  options?: Options,
): Promise<CounterOutcome> {
  const recorded = (answer: Answer): CounterOutcome => ({ is: 'recorded', answer })
  if (call.to === 'void') {
    const { id, reason } = call
    return recorded({ charge: null, ...(await client.meals.voidMeal({ id, reason, key }, options)) })
  }
  const { which } = call
  if (call.to === 'serveUnnamed') {
    const { class: dinerClass, quantity, pay } = call
    const input = { ...which, key, class: dinerClass, quantity, pay }
    return recorded(await client.meals.serveUnnamed(input, options))
  }
  const { isExtra, shownSelfFen, text, pay } = call
  let { personId } = call
  if (personId === null) {
    const [one, ...others] = await client.meals.lookUp({ ...which, text }, options)
    if (!one) return { is: 'refused', why: { is: 'nobody' } }
    if (others.length > 0) return { is: 'refused', why: { is: 'several' } }
    personId = one.personId
  }
  const input = { ...which, key, personId, pay, isExtra, shownSelfFen }
  return recorded(await client.meals.serve(input, options))
}
