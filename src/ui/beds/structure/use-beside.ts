import { isRefusal, type RefusalCode } from '../../../shared/errors.ts'
import { useDescribeError } from '../../kit/errors.ts'

/** Puts a refusal beside the field it is about; what belongs to none stays in `rest`. */
export function useBeside<F extends string>(error: unknown, fields: Partial<Record<RefusalCode, F>>) {
  const describe = useDescribeError()
  const field = (Object.keys(fields) as RefusalCode[]).find((code) => isRefusal(error, code))
  const beside = field && fields[field]
  return {
    at: (name: F): string | undefined => (beside === name ? describe(error) : undefined),
    rest: beside ? null : error,
  }
}
