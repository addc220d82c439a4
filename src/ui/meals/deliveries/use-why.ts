import { useDescribeError } from '../../kit/errors.ts'
import { errorOf, type Why } from '../../kit/outbox/wish.ts'

/** Why something was not recorded, in a sentence. */
export function useWhy() {
  const describe = useDescribeError()
  return (why: Why): string => (why.is === 'refused' ? describe(errorOf(why)) : '')
}
