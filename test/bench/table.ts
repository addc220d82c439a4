import { median, type Way, ways } from './measure.ts'

/** The head of a table of medians: the four ways, and what each adds. */
export const head = `| median, ms | raw SQL | service | MessagePort | HTTP | service ÷ raw | port adds | HTTP adds |
|---|---:|---:|---:|---:|---:|---:|---:|`

export const ms = (value: number): string => value.toFixed(value < 1 ? 3 : 2)

/** One thing done in four ways, as a line of that table. */
export function line({ name }: { name: string }, times: Record<Way, number[]>): string {
  const [raw, service, port, http] = ways.map((way) => median(times[way])) as [number, number, number, number]
  const cells = [
    name,
    ms(raw),
    ms(service),
    ms(port),
    ms(http),
    `×${(service / raw).toFixed(2)}`,
    `+${ms(port - service)}`,
    `+${ms(http - service)}`,
  ]
  return `| ${cells.join(' | ')} |`
}
