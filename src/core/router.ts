import type { Router } from '@orpc/server'
import type { Contract } from '../shared/contract.ts'
import { accountsRouter } from './accounts/router.ts'
import { attachmentsRouter } from './attachments/router.ts'
import { auditRouter } from './audit/router.ts'
import { backupsRouter } from './backups/router.ts'
import { bedsRouter } from './beds/router.ts'
import { homecareRouter } from './homecare/router.ts'
import { importsRouter } from './imports/router.ts'
import { mealsRouter } from './meals/router.ts'
import { peopleRouter } from './people/router.ts'
import { type CallContext, guardedContract, type Parts } from './procedure.ts'
import { safetyRouter } from './safety/router.ts'
import { sitesRouter } from './sites/router.ts'
import { staffRouter } from './staff/router.ts'

/** All procedures. A router only lists. */
export function createRouter(parts: Parts): CoreRouter {
  const os = guardedContract(parts)
  return os.router({
    accounts: accountsRouter(os),
    sites: sitesRouter(os),
    audit: auditRouter(os),
    backups: backupsRouter(os),
    people: peopleRouter(os),
    staff: staffRouter(os),
    beds: bedsRouter(os),
    homecare: homecareRouter(os),
    meals: mealsRouter(os),
    safety: safetyRouter(os),
    attachments: attachmentsRouter(os),
    imports: importsRouter(os),
    changes: {
      watch: os.changes.watch.handler(async function* ({ signal }) {
        yield { topics: [] }
        yield* parts.changes.watch(signal)
      }),
    },
  })
}

export type CoreRouter = Router<Contract, CallContext>
