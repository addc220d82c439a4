import { ORPCError } from '@orpc/client'
import { useCallback } from 'react'
import { errors } from '../../shared/words/errors.ts'
import type { WordKey } from '../../shared/words/index.ts'
import { useAppState } from '../app/session.tsx'
import { type Say, useWords } from '../app/words.ts'
import { mealValues } from './error-values.ts'
import { formats } from './format.ts'

const instants = new Set(['from', 'until', 'at', 'since', 'arrivedAt'])

/** One issue of a schema as a word of errors.field. */
export function describeIssue(
  t: Say,
  issue: {
    code?: string
    message?: string
    maximum?: unknown
    minimum?: unknown
    path?: readonly unknown[]
    origin?: string
    format?: string
  },
): string {
  const path = issue.path?.at(-1)
  if (path === 'secret') return t('errors.field.secret')
  // What schemas say of two fields together.
  if (issue.message === 'backward' || issue.message === 'required') return t(`errors.field.${issue.message}`)
  if (issue.format === 'date') return t('errors.field.notADate')
  if (issue.code === 'too_small' && issue.origin === 'string')
    return Number(issue.minimum) <= 1
      ? t('errors.field.required')
      : t('errors.field.tooShort', { count: issue.minimum })
  if (issue.code === 'too_big' && issue.origin === 'string')
    return t('errors.field.tooLong', { count: issue.maximum })
  if (issue.code === 'too_small') return t('errors.field.tooSmall', { count: issue.minimum })
  if (issue.code === 'too_big') return t('errors.field.tooBig', { count: issue.maximum })
  if (issue.code === 'invalid_type') return t('errors.field.required')
  return t('errors.field.invalid')
}

/** Any failure as the sentence a person reads. */
export function describeError(
  t: Say,
  error: unknown,
  show: { moment(at: number): string; percent?: unknown },
): string {
  if (!(error instanceof ORPCError)) return t('errors.OFFLINE')
  if (!(error.code in errors))
    return error.status >= 500 || error.status === 0
      ? t('errors.BUG', { id: error.code })
      : t('errors.BAD_REQUEST', { fields: '' })
  const data = mealValues(t, error.code, { ...(error.data as Record<string, unknown>) })
  if (error.code === 'BAD_REQUEST') {
    const issues = (data.issues as { path?: unknown[] }[] | undefined) ?? []
    data.fields = issues
      .map((issue) => `${issue.path?.join('.') ?? ''} ${describeIssue(t, issue as never)}`)
      .join('；')
  }
  const code =
    error.code === 'WRONG_SECRET' && Number(data.waitSeconds) > 0 ? 'WRONG_SECRET_WAIT' : error.code
  if ('until' in data && typeof data.until !== 'string')
    data.until =
      data.until === null
        ? ''
        : error.code === 'BED_HELD' || error.code === 'PERSON_HOLDS'
          ? show.moment(Number(data.until) - 1).slice(0, 10)
          : t('errors.untilPart', { until: show.moment(Number(data.until)) })
  for (const key of instants) if (typeof data[key] === 'number') data[key] = show.moment(data[key] as number)
  if (typeof data.audience === 'string') data.audience = t(`enums.audience.${data.audience}` as WordKey)
  if (error.code === 'STEP_OUT_OF_ORDER') data.next = t(`enums.familyBedStage.${data.next}` as WordKey)
  if (error.code === 'HAZARD_STEP') data.state = t(`enums.hazardState.${data.state}` as WordKey)
  if (error.code === 'NOT_SAFETY_MANAGER') data.role = t(`enums.safetyRole.${data.role}` as WordKey)
  if (error.code === 'BED_OUT') data.reason = t(`enums.outageReason.${data.reason}` as WordKey)
  for (const [key, value] of Object.entries(data))
    if (Array.isArray(value))
      data[key] = value
        .map((item) => (typeof item === 'string' ? item : (item as { person?: string }).person))
        .join('、')
  return t(`errors.${code}` as WordKey, data)
}

/** Turns any failure into a sentence of the chosen language. */
export function useDescribeError(): (error: unknown) => string {
  const { t, language } = useWords()
  const { data } = useAppState()
  const zone = data?.timeZone ?? 'Asia/Shanghai'
  return useCallback((error) => describeError(t, error, formats(language, zone)), [t, language, zone])
}
