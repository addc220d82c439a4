import type { RequestKey } from '../../shared/ids.ts'
import type { Random } from './random.ts'

/** A key as a page makes one for each wish, from the sample's own numbers. */
export function newKey(random: Random): RequestKey {
  const hex = Array.from({ length: 32 }, () => random.whole(0, 15).toString(16))
  hex[12] = '4'
  hex[16] = '8'
  const text = hex.join('')
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    '-',
  )
}
