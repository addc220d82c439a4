import { z } from 'zod'
import { Day } from '../day.ts'
import { Id, Name, Note, Version } from '../ids.ts'
import { Sex } from '../people/schema.ts'

export const Post = z.enum([
  'head',
  'nurse',
  'carer',
  'doctor',
  'socialWorker',
  'homeCarer',
  'cook',
  'canteenManager',
  'safetyOfficer',
  'guard',
  'electrician',
  'driver',
  'office',
  'other',
])
export type Post = z.infer<typeof Post>

export const Certificate = z.object({
  kind: z.enum([
    'health',
    'carer',
    'nurse',
    'doctor',
    'socialWorker',
    'fireControl',
    'foodSafety',
    'electrician',
    'driving',
    'other',
  ]),
  number: z.string().max(100),
  issuedOn: Day.nullable(),
  /** Valid through this day. */
  expiresOn: Day.nullable(),
})
export type Certificate = z.infer<typeof Certificate>

/** Both days included, as a person says them. */
export const StaffLeave = z.object({
  fromOn: Day,
  toOn: Day,
  kind: z.enum(['annual', 'sick', 'personal', 'maternity', 'other']),
  note: Note,
})
export type StaffLeave = z.infer<typeof StaffLeave>

/** Everyone who works here, with or without a login; the other ledgers lean on it. */
export const Staff = z.object({
  id: Id,
  siteId: Id,
  name: Name,
  sex: Sex,
  phone: z.string().max(40),
  post: Post,
  employedFrom: Day.nullable(),
  /** The last day of work. */
  employedTo: Day.nullable(),
  certificates: z.array(Certificate).max(30),
  leaves: z.array(StaffLeave).max(200),
  note: Note,
  version: Version,
})
export type Staff = z.infer<typeof Staff>

export const NewStaff = Staff.omit({ id: true, version: true })
export type NewStaff = z.infer<typeof NewStaff>
