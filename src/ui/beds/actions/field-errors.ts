import { useDescribeError } from '../../kit/errors.ts'
import { type Field, fieldOf } from './refusal-field.ts'

/** A refusal, put beside the field it is about when the form shows that field; else it stays in `rest`. */
export function useFieldErrors(error: unknown, shown: readonly Field[]) {
  const describe = useDescribeError()
  const field = fieldOf(error)
  const isBeside = field !== null && shown.includes(field)
  return {
    at: (name: Field): string | undefined => (isBeside && field === name ? describe(error) : undefined),
    rest: isBeside ? null : error,
  }
}
