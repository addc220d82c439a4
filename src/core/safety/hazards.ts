import { refuse } from '../../shared/errors.ts'
import type { Hazard, HazardAct, HazardFilters, HazardRow } from '../../shared/safety/hazard.ts'
import { type Doer, hasFixed, nextSteps, standingOf } from '../../shared/safety/hazard-loop.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import * as accounts from '../accounts/sql.ts'
import type { Reader } from '../db/store.ts'
import * as statements from './hazards-sql.ts'
import { nightsOfHazard } from './lost-nights.ts'
import { rolesOf } from './safety-roles.ts'

const patternOf = (text: string): string | null =>
  text === '' ? null : `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** The hazard ledger of a site, latest found first, and how many lines there are in all. @throws OTHER_SITE */
export function listHazards(
  reader: Reader,
  input: HazardFilters,
  actor: Actor,
): { total: number; rows: HazardRow[] } {
  requireSite(actor, input.siteId)
  const { states, text, limit, offset } = input
  const params: statements.ListParams = {
    siteId: input.siteId,
    today: reader.today,
    states: states?.length ? JSON.stringify(states) : null,
    grade: input.grade ?? null,
    source: input.source ?? null,
    floorId: input.floorId ?? null,
    inspectionId: input.inspectionId ?? null,
    drillId: input.drillId ?? null,
    isOverdue: input.isOverdue ?? null,
    pattern: patternOf(text),
    from: input.from ?? '0001-01-01',
    to: input.to ?? '9999-12-31',
  }
  return {
    total: reader.get(statements.countHazards, params)?.count ?? 0,
    rows: reader.all(statements.listHazards, { ...params, limit, offset }),
  }
}

/** @throws NOT_FOUND, OTHER_SITE */
export function getRecord(reader: Reader, actor: Actor, id: number): statements.HazardRecord {
  const record = reader.get(statements.getHazard, { id, today: reader.today })
  if (!record) throw refuse('NOT_FOUND', { entity: 'hazard', id: String(id) })
  requireSite(actor, record.siteId)
  return record
}

/** What was done to a hazard, in order. */
export const actsOf = (reader: Reader, hazardId: number): HazardAct[] =>
  reader
    .all(statements.listActs, { hazardId })
    .map(({ details, ...act }) => ({ ...act, details: JSON.parse(details) }))

/** Which of the staff signs in with this account; null: nobody. */
export const staffOf = (reader: Reader, { accountId }: Actor): number | null =>
  reader.get(accounts.getAccount, { id: accountId })?.staffId ?? null

/** Who the caller is to a hazard: by name and person, beside their role. */
export function doerOf(reader: Reader, actor: Actor, { id, siteId }: { id: number; siteId: number }): Doer {
  const staffId = staffOf(reader, actor)
  const named = rolesOf(reader, siteId, staffId)
  return {
    role: actor.role,
    isFixer: hasFixed(reader.all(statements.listFixers, { hazardId: id }), {
      accountId: actor.accountId,
      staffId,
    }),
    isManager: named.has('manager'),
    isResponsible: named.has('responsible'),
  }
}

const named = (id: number | null, name: string | null) => (id === null ? null : { id, name: name ?? '' })

/** A hazard with all that was done to it, and the steps that follow. @throws NOT_FOUND, OTHER_SITE */
export function getHazard(reader: Reader, { id }: { id: number }, actor: Actor): Hazard {
  const record = getRecord(reader, actor, id)
  const { inspectionId, inspection, assetId, asset, drillId, drill, ...told } = record
  const { itemId, item, itemEn, basis, verified, ...rest } = told
  const { rectifiedAt: _rectifiedAt, closedAt: _closedAt, ...shown } = rest
  const hazardId = id
  const acts = actsOf(reader, id)
  return {
    ...shown,
    inspection: named(inspectionId, inspection),
    item:
      itemId === null
        ? null
        : {
            id: itemId,
            text: item ?? '',
            textEn: itemEn ?? '',
            basis: basis ?? '',
            verified: verified ?? 'own',
          },
    asset: named(assetId, asset),
    drill: named(drillId, drill),
    acts,
    measureRows: reader.all(statements.listMeasures, { hazardId }).map(({ hazardId: _hazardId, ...row }) => ({
      ...row,
      isOverdue: row.voidedAt === null && row.doneAt === null && row.deadlineOn < reader.today,
    })),
    fixers: [...new Set(reader.all(statements.listFixers, { hazardId }).map(({ name }) => name))],
    holds: reader.all(statements.listHolds, { hazardId }).map(({ id: _id, ...hold }) => hold),
    works: reader.all(statements.listWorks, { hazardId }),
    seen: reader.all(statements.listSeen, { hazardId }),
    lostNights: nightsOfHazard(reader, id),
    steps: nextSteps(standingOf(acts), doerOf(reader, actor, record)),
  }
}
