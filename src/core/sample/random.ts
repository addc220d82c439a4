/** A small generator of random numbers (mulberry32): the same seed always gives the same facility. */
export class Random {
  #state: number
  #given = new Set<string>()

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** Another generator, for another ledger: its numbers are its own, what was given is given to both. */
  fork(seed: number): Random {
    const other = new Random(seed)
    other.#given = this.#given
    return other
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from low to high, both in. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)] as T
  }

  /** One of several, by weight. */
  weighted<T>(items: readonly (readonly [T, number])[]): T {
    let left = this.next() * items.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [item, weight] of items) {
      left -= weight
      if (left < 0) return item
    }
    return (items.at(-1) as readonly [T, number])[0]
  }

  /** True the first time something is asked for: what may be there only once. */
  isNew(text: string): boolean {
    if (this.#given.has(text)) return false
    this.#given.add(text)
    return true
  }

  /** Days until something that happens on average every so many days. */
  wait(meanDays: number): number {
    return Math.max(1, Math.round(-Math.log(1 - this.next()) * meanDays))
  }

  /** How often something happens in a day that happens so often on average. */
  count(mean: number): number {
    const limit = Math.exp(-mean)
    let product = this.next()
    let events = 0
    while (product > limit) {
      product *= this.next()
      events += 1
    }
    return events
  }
}
