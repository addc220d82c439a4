import type { UseFormReturnType } from '@mantine/form'
import { ORPCError } from '@orpc/client'
import { useEffect } from 'react'
import type { RefusalCode } from '../../shared/errors.ts'
import { useDescribeError } from './errors.ts'

/**
 * Puts a refusal beside the field it is about, until that field is changed; gives what belongs to no field.
 * @param fields the path of the field for each refusal, e.g. `{ IN_FUTURE: 'doneOn' }`
 */
export function useRefusalAt<V>(
  form: Pick<UseFormReturnType<V>, 'setFieldError'>,
  error: unknown,
  fields: Partial<Record<RefusalCode, string>>,
): unknown {
  const describe = useDescribeError()
  const field = error instanceof ORPCError ? fields[error.code as RefusalCode] : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per failure
  useEffect(() => {
    if (field) form.setFieldError(field, describe(error))
  }, [error])
  return field ? null : error
}
