/** Milliseconds of one run, as they came. */
export type Times = number[]

export const median = (times: Times): number => {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The ways a thing is done, in the order of the table. */
export type Way = 'raw' | 'service' | 'port' | 'http'
export const ways: Way[] = ['raw', 'service', 'port', 'http']

/**
 * Runs the ways in turn, again and again, so that a machine whose speed drifts treats them alike.
 * @param runs each way's nth run
 * @param prepare what a run finds done, untimed
 */
export async function inTurn(
  runs: Record<Way, (n: number) => unknown>,
  rounds: number,
  warmUp: number,
  prepare: (way: Way, n: number) => void = () => {},
): Promise<Record<Way, Times>> {
  const times: Record<Way, Times> = { raw: [], service: [], port: [], http: [] }
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const way of ways) {
      prepare(way, round + warmUp)
      const start = performance.now()
      await runs[way](round + warmUp)
      if (round >= 0) times[way].push(performance.now() - start)
    }
  }
  return times
}

/** The time below which this share of the runs stayed. */
export const percentile = (times: Times, share: number): number => {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? 0
}
