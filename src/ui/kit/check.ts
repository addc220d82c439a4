import type { ZodType } from 'zod'
import { useWords } from '../app/words.ts'
import { describeIssue } from './errors.ts'

/**
 * Checks a form by the schema the core checks by: each field with what is wrong, as a form's `validate` wants it.
 * @example useForm({ initialValues, validate: check(Room) })
 */
export function useCheck() {
  const { t } = useWords()
  return (schema: ZodType) =>
    (values: unknown): Record<string, string> => {
      const { error } = schema.safeParse(values)
      return Object.fromEntries(
        (error?.issues ?? []).map((issue) => [
          issue.path.join('.'),
          // A choice not made yet is missing, not wrong.
          valueAt(values, issue.path) === null
            ? t('errors.field.required')
            : describeIssue(t, issue as never),
        ]),
      )
    }
}

const valueAt = (values: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null)?.[key], values)
