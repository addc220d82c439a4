import { useForm } from '@mantine/form'
import { useQueries, useQuery } from '@tanstack/react-query'
import { isRefusal } from '../../../shared/errors.ts'
import type { Visit } from '../../../shared/homecare/visit.ts'
import { idOfCode } from '../../../shared/homecare/visit-rules.ts'
import { settingDefaults } from '../../../shared/sites/schema.ts'
import { api } from '../../app/client.ts'
import { useDraft } from '../../kit/draft.ts'
import { useFormat } from '../../kit/format.ts'
import {
  type EntryFacts,
  type EntryField,
  type EntryRow,
  emptyRow,
  fieldProblems,
  isBlank,
  type Problem,
  sameAbove,
  visitProblems,
} from './entry.ts'

/** A row with what is known of it. */
export interface JudgedRow {
  row: EntryRow
  visit: Visit | null
  isLooking: boolean
  /** The core could not be asked; anything but an unknown code. */
  error: unknown
  problems: Problem[]
}

/** The rows of the entry grid, each with its visit and what is wrong with it; kept through a crash. */
export function useEntry() {
  const facts = useFacts()
  const form = useForm<{ rows: EntryRow[] }>({ initialValues: { rows: [emptyRow()] } })
  const draft = useDraft('slips', form)
  const { rows } = form.values
  const found = useQueries({
    queries: rows.map(({ code }) =>
      api.homecare.visitByCode.queryOptions({
        input: { code: code.trim() },
        enabled: idOfCode(code) !== null,
        retry: false,
      }),
    ),
  })
  const judged = rows.map((row, index): JudgedRow => {
    const isKnown = idOfCode(row.code) !== null
    const { data, error, isFetching } = found[index] ?? {}
    const visit = isKnown ? (data ?? null) : null
    const isUnknown = isRefusal(error, 'CODE_UNKNOWN')
    const above = sameAbove(rows, index)
    const problems = isBlank(row) ? [] : fieldProblems(row, facts)
    if (isKnown && isUnknown) problems.unshift({ field: 'code', is: 'unknown' })
    if (above > 0) problems.unshift({ field: 'code', is: 'twice', values: { row: above } })
    if (visit) problems.push(...visitProblems(row, visit, facts))
    return {
      row,
      visit,
      isLooking: isKnown && !visit && (isFetching ?? false),
      error: isKnown && !isUnknown ? (error ?? null) : null,
      problems,
    }
  })
  // By what stands in the form, not by what was drawn: a line that is not drawn anew keeps old functions.
  const change = (to: (rows: EntryRow[]) => EntryRow[]) =>
    form.setValues(({ rows: old = [] }) => {
      const next = to(old)
      return { rows: next.length > 0 ? next : [emptyRow()] }
    })
  return {
    facts,
    judged,
    isRestored: draft.isRestored,
    set: (key: string, field: EntryField, text: string) =>
      change((old) => old.map((row) => (row.key === key ? { ...row, [field]: text } : row))),
    add: () => change((old) => [...old, emptyRow()]),
    remove: (key: string) => change((old) => old.filter((row) => row.key !== key)),
    /** All rows are done with. */
    clear: () => {
      draft.drop()
      form.setInitialValues({ rows: [emptyRow()] })
      form.reset()
    },
  }
}

function useFacts(): EntryFacts {
  const { zone } = useFormat()
  const { data: items = [] } = useQuery(api.homecare.serviceItems.queryOptions())
  const { data: settings } = useQuery(api.sites.settings.queryOptions())
  const threshold = settings?.find(({ key }) => key === 'visitOffPlanMinutes')?.value
  return { items, threshold: Number(threshold ?? settingDefaults.visitOffPlanMinutes), zone }
}
