import { mayRole } from '../../shared/accounts/rights.ts'
import { refuse } from '../../shared/errors.ts'
import { healthFieldsOf, maskAddress, maskIdNumber, maskPhone } from '../../shared/people/mask.ts'
import type { PersonRow } from '../../shared/people/schema.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { codeRange, keyRange } from './keys.ts'
import * as lists from './list-sql.ts'

/** Now, and the sites the account may see, for statements about where people lie. */
export const scopeOf = (reader: Reader, actor: Actor) => ({
  now: reader.now,
  siteIds: actor.siteIds && JSON.stringify(actor.siteIds),
})

/** One line as this account may see it. */
function asRow(record: lists.ListRecord, actor: Actor): PersonRow {
  const {
    id,
    name,
    sex,
    birthOn,
    birthYear,
    funding,
    diedOn,
    siteId,
    bedId,
    bed,
    isTrial,
    isOnLeave,
    isWaiting,
  } = record
  const seen = healthFieldsOf(actor.role)
  return {
    id,
    name,
    sex,
    birthOn,
    birthYear,
    funding,
    diedOn,
    isWaiting,
    idNumberMasked: maskIdNumber(record.idNumber),
    phoneMasked: maskPhone(record.phone),
    careLevel: seen.includes('careLevel') ? record.careLevel : null,
    mobility: seen.includes('mobility') ? record.mobility : null,
    stay: siteId && bedId && bed ? { siteId, bedId, bed, isTrial: isTrial === true, isOnLeave } : null,
  }
}

export interface ListInput {
  search?: string
  filter: lists.Filter
  siteId?: number
  sort: lists.Sort
  isDescending: boolean
  offset: number
  limit: number
}

/** The rows of a list and how many there are in all. @throws OTHER_SITE */
function findRecords(
  reader: Reader,
  input: ListInput,
  actor: Actor,
): { records: lists.ListRecord[]; total: number } {
  const { search = '', filter, siteId = null, limit, offset } = input
  if (siteId !== null) requireSite(actor, siteId)
  // The order would tell what the column hides.
  const sort =
    input.sort === 'careLevel' && !healthFieldsOf(actor.role).includes('careLevel') ? 'name' : input.sort
  const direction = input.isDescending ? 'descending' : 'ascending'
  const params = { ...scopeOf(reader, actor), filter, siteId, limit, offset }
  const range = keyRange(search)
  const read = (page: { limit: number; offset: number }) =>
    range
      ? reader.all(lists.listFound[sort][direction], { ...params, ...page, ...range, ...codeRange(search) })
      : reader.all(lists.listPeople[sort][direction], { ...params, ...page })
  const records = read({ limit, offset })
  // A page past the end carries no count of its own.
  const total = records[0]?.total ?? (offset === 0 ? 0 : (read({ limit: 1, offset: 0 })[0]?.total ?? 0))
  return { records, total }
}

/**
 * People in pages. Where someone lies or waits is shown of the account's sites only. `recent` begins with whoever
 * was added last; unknown ages and care levels stand last either way.
 * @throws OTHER_SITE
 */
export function listPeople(
  reader: Reader,
  input: ListInput,
  actor: Actor,
): { rows: PersonRow[]; total: number } {
  const { records, total } = findRecords(reader, input, actor)
  return { rows: records.map((record) => asRow(record, actor)), total }
}

/** The first few who match, for a search box; nobody for an empty text. */
export function searchPeople(
  reader: Reader,
  { text, limit }: { text: string; limit: number },
  actor: Actor,
): PersonRow[] {
  const range = keyRange(text)
  if (!range) return []
  const found = reader.all(lists.searchPeople, {
    ...scopeOf(reader, actor),
    ...range,
    ...codeRange(text),
    limit,
  })
  return found.map((record) => asRow(record, actor))
}

type ExportInput = { filter: 'all' | 'residents'; siteId?: number; isUnmasked: boolean; reason: string }

/**
 * People for a file; that they left the house is audited, with the reason when they left unmasked.
 * @throws OTHER_SITE, FORBIDDEN for unmasked without the right or without a reason
 */
export function exportRows(tx: Writer, input: ExportInput, actor: Actor) {
  const reason = input.reason.trim()
  if (input.isUnmasked && (!mayRole(actor.role, 'exports.unmasked') || reason === '')) {
    throw refuse('FORBIDDEN', { right: 'exports.unmasked' })
  }
  const { records } = findRecords(
    tx,
    { ...input, sort: 'name', isDescending: false, offset: 0, limit: -1 },
    actor,
  )
  const shown = (mask: (text: string) => string, text: string) => (input.isUnmasked ? text : mask(text))
  const rows = records.map((record) => {
    const { idNumberMasked: _number, phoneMasked: _phone, ...row } = asRow(record, actor)
    const extra = tx.get(lists.getExportExtra, {
      id: record.id,
      bedId: record.bedId,
      now: tx.now,
    }) as lists.ExportExtra
    return {
      ...row,
      idNumber: shown(maskIdNumber, record.idNumber),
      phone: shown(maskPhone, record.phone),
      address: shown(maskAddress, extra.address),
      contact: extra.contact ?? '',
      contactPhone: shown(maskPhone, extra.contactPhone ?? ''),
      room: extra.room ?? '',
      arrivedAt: extra.arrivedAt,
    }
  })
  tx.record({
    entity: 'export',
    id: 'people',
    siteId: input.siteId ?? null,
    after: { filter: input.filter, isUnmasked: input.isUnmasked, reason, count: rows.length },
  })
  return rows
}
