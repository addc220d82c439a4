import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { accountsContract } from './accounts/contract.ts'
import { attachmentsContract } from './attachments/contract.ts'
import { auditContract } from './audit/contract.ts'
import { backupsContract } from './backups/contract.ts'
import { bedsContract } from './beds/contract.ts'
import { homecareContract } from './homecare/contract.ts'
import { importsContract } from './imports/contract.ts'
import { mealsContract } from './meals/contract.ts'
import { peopleContract } from './people/contract.ts'
import { reads } from './procedure.ts'
import { safetyContract } from './safety/contract.ts'
import { sitesContract } from './sites/contract.ts'
import { staffContract } from './staff/contract.ts'

/** The ledgers a change can touch; a page refetches what it shows of them. */
export const Topic = z.enum([
  'accounts',
  'sites',
  'audit',
  'backups',
  'people',
  'staff',
  'beds',
  'homecare',
  'meals',
  'safety',
  'attachments',
  'imports',
])
export type Topic = z.infer<typeof Topic>

/** The whole API on one page. */
export const contract = {
  accounts: accountsContract,
  sites: sitesContract,
  audit: auditContract,
  backups: backupsContract,
  people: peopleContract,
  staff: staffContract,
  beds: bedsContract,
  homecare: homecareContract,
  meals: mealsContract,
  safety: safetyContract,
  attachments: attachmentsContract,
  imports: importsContract,
  changes: {
    /** What changed, as it happens; the first event comes at once. */
    watch: reads('self')
      .route({ method: 'GET', path: '/changes', summary: 'What changes, as it happens', tags: ['changes'] })
      .output(eventIterator(z.object({ topics: z.array(Topic) }))),
  },
}
export type Contract = typeof contract
