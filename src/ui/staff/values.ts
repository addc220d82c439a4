import { NewStaff, type Staff } from '../../shared/staff/schema.ts'
import type { Say } from '../app/words.ts'
import { describeIssue } from '../kit/errors.ts'

/** What the form holds: a sex must be chosen; `version` 1 and `id` 0 for somebody new. */
export type StaffValues = Omit<Staff, 'sex'> & { sex: Staff['sex'] | null }

/** The form as it opens: empty, or with what stands. */
export const valuesOf = (staff: Staff | null, siteId: number): StaffValues =>
  staff
    ? pickStaff(staff)
    : {
        id: 0,
        siteId,
        name: '',
        sex: null,
        phone: '',
        post: 'carer',
        employedFrom: null,
        employedTo: null,
        certificates: [],
        leaves: [],
        note: '',
        version: 1,
      }

/** A row of the list carries more than what is saved. */
const pickStaff = (staff: Staff): StaffValues => {
  const {
    id,
    siteId,
    name,
    sex,
    phone,
    post,
    employedFrom,
    employedTo,
    certificates,
    leaves,
    note,
    version,
  } = staff
  return { id, siteId, name, sex, phone, post, employedFrom, employedTo, certificates, leaves, note, version }
}

/** What is wrong, by the path of each field, in words. */
export function checkStaff(t: Say, values: StaffValues): Record<string, string> {
  const found = (NewStaff.safeParse(values).error?.issues ?? []).map((issue) => [
    issue.path.join('.'),
    describeIssue(t, issue),
  ])
  if (values.sex === null) found.push(['sex', t('errors.field.required')])
  return Object.fromEntries(found)
}
