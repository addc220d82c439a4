import { NewPerson } from '../../../shared/people/schema.ts'
import type { Say } from '../../app/words.ts'
import { describeIssue } from '../../kit/errors.ts'
import { newPersonOf, type PersonValues } from './values.ts'

/** What is wrong, by the path of each field, in words. */
export function checkPerson(t: Say, values: PersonValues): Record<string, string> {
  const result = NewPerson.safeParse(newPersonOf(values, false))
  const found = (result.error?.issues ?? []).map((issue) => [issue.path.join('.'), describeIssue(t, issue)])
  if (values.sex === null) found.push(['sex', t('errors.field.required')])
  return Object.fromEntries(found)
}
