import { z } from 'zod'
import { Day } from '../day.ts'
import { Id } from '../ids.ts'
import { reads, writes } from '../procedure.ts'
import { NewStaff, Staff } from './schema.ts'

const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  ({ method, path, summary, tags: ['staff'] }) as const

export const staffContract = {
  list: reads('staff.read')
    .route(route('GET', '/staff', 'Everyone who works here'))
    .input(
      z.object({
        siteId: z.int().positive().optional(),
        on: Day.optional(),
        search: z.string().max(60).optional(),
      }),
    )
    .output(
      z.array(Staff.extend({ isEmployed: z.boolean(), isOnLeave: z.boolean(), nextExpiry: Day.nullable() })),
    ),
  create: writes('staff.write')
    .route(route('POST', '/staff', 'Add a member of staff'))
    .input(NewStaff)
    .output(Staff),
  update: writes('staff.write')
    .route(route('PUT', '/staff/{id}', 'Change a member of staff'))
    .input(Staff)
    .output(Staff),
  /** Certificates that expire within so many days, soonest first; those expired already stand first. */
  expiring: reads('staff.read')
    .route(route('GET', '/staff/expiring', 'Certificates about to expire'))
    .input(z.object({ withinDays: z.int().min(0).max(3650).default(30) }))
    .output(
      z.array(
        z.object({
          staffId: Id,
          name: z.string(),
          siteId: Id,
          kind: z.string(),
          expiresOn: Day,
          isExpired: z.boolean(),
        }),
      ),
    ),
}
