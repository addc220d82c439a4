import type { Day, Instant } from '../../shared/day.ts'
import type { CareLevel, Funding, Mobility, Sex } from '../../shared/people/schema.ts'
import { sql } from '../db/statement.ts'

/** One line of a list, before masking. */
export interface ListRecord {
  id: number
  name: string
  sex: Sex
  birthOn: Day | null
  birthYear: number | null
  idNumber: string
  phone: string
  funding: Funding | null
  careLevel: CareLevel | null
  mobility: Mobility | null
  diedOn: Day | null
  siteId: number | null
  bedId: number | null
  bed: string | null
  isTrial: boolean | null
  isOnLeave: boolean
  isWaiting: boolean
}

/** Which sites the account may see: a JSON array, or null for all. */
interface Scope {
  now: Instant
  siteIds: string | null
}

const seen = (column: string) => `(@siteIds IS NULL OR ${column} IN (SELECT value FROM json_each(@siteIds)))`
const inForce = (table: string) =>
  `${table}.voidedAt IS NULL AND ${table}.fromAt <= @now AND (${table}.toAt IS NULL OR ${table}.toAt > @now)`

const columns = `p.id, p.name, p.sex, p.birthOn, p.birthYear, coalesce(p.idNumber, '') AS idNumber, p.phone, p.funding, p.diedOn,
  c.careLevel, c.mobility, pl.siteId, pl.bedId, b.code AS bed,
  (s.isTrial = 1 AND (s.formalAt IS NULL OR s.formalAt > @now)) AS isTrial,
  EXISTS (SELECT 1 FROM leave l WHERE l.personId = p.id AND l.siteId = pl.siteId AND ${inForce('l')}) AS isOnLeave,
  EXISTS (SELECT 1 FROM application a WHERE a.personId = p.id AND a.stage = 'waiting' AND ${seen('a.siteId')}) AS isWaiting`

/** A person with where they lie now and how they are now. */
const joins = `
  LEFT JOIN placement pl ON pl.personId = p.id AND ${inForce('pl')} AND ${seen('pl.siteId')}
  LEFT JOIN stay s ON s.id = pl.stayId
  LEFT JOIN bed b ON b.id = pl.bedId
  LEFT JOIN condition c ON c.id = (
    SELECT id FROM condition WHERE personId = p.id AND fromAt <= @now ORDER BY fromAt DESC, id DESC LIMIT 1)`

const live = 'p.voidedAt IS NULL AND p.mergedIntoId IS NULL'

/** Found by a key of the person, or by the bed they lie in now. */
const found = `
  SELECT personId AS id FROM personKey WHERE key >= @from AND key < @to
  UNION
  SELECT pl.personId FROM bed b JOIN placement pl ON pl.bedId = b.id AND ${inForce('pl')}
  WHERE b.code COLLATE NOCASE >= @codeFrom AND b.code COLLATE NOCASE < @codeTo AND ${seen('b.siteId')}`

export interface SearchRange {
  from: string
  to: string
  codeFrom: string
  codeTo: string
}

/** The first who match: the bed typed in full first, then who lives here, then by the sound of the name. */
export const searchPeople = sql<Scope & SearchRange & { limit: number }, ListRecord>(`
  SELECT ${columns} FROM (${found}) f JOIN person p ON p.id = f.id ${joins} WHERE ${live}
  ORDER BY b.code = @codeFrom COLLATE NOCASE DESC, pl.id IS NULL, p.pinyin, p.name, p.id LIMIT @limit`)

/** What a resident's papers must hold: see `incomplete` in the contract. */
const isIncomplete = `(p.funding IS NULL OR p.idNumber IS NULL OR (p.birthOn IS NULL AND p.birthYear IS NULL)
  OR NOT EXISTS (SELECT 1 FROM personDocument d WHERE d.personId = p.id AND d.kind = 'contract')
  OR NOT EXISTS (SELECT 1 FROM personDocument d WHERE d.personId = p.id AND d.kind = 'medicalCheck')
  OR NOT EXISTS (SELECT 1 FROM personContact t WHERE t.personId = p.id AND (t.isEmergency = 1 OR t.isGuardian = 1)))`

/** The site asked for: where they lie, wait, or (former residents, the dead) last stayed. */
const isOfSite = `(@siteId IS NULL OR pl.siteId = @siteId OR CASE @filter
  WHEN 'waiting' THEN EXISTS (SELECT 1 FROM application a WHERE a.personId = p.id AND a.stage = 'waiting' AND a.siteId = @siteId)
  WHEN 'former' THEN EXISTS (SELECT 1 FROM stay t WHERE t.personId = p.id AND t.siteId = @siteId AND t.voidedAt IS NULL)
  WHEN 'died' THEN EXISTS (SELECT 1 FROM stay t WHERE t.personId = p.id AND t.siteId = @siteId AND t.voidedAt IS NULL)
  WHEN 'all' THEN EXISTS (SELECT 1 FROM stay t WHERE t.personId = p.id AND t.siteId = @siteId AND t.voidedAt IS NULL)
    OR EXISTS (SELECT 1 FROM application a WHERE a.personId = p.id AND a.siteId = @siteId AND a.stage <> 'closed')
  ELSE 0 END)`

const passesFilter = `CASE @filter
  WHEN 'residents' THEN pl.id IS NOT NULL
  WHEN 'onLeave' THEN EXISTS (SELECT 1 FROM leave l WHERE l.personId = p.id AND l.siteId = pl.siteId AND ${inForce('l')})
  WHEN 'waiting' THEN EXISTS (SELECT 1 FROM application a WHERE a.personId = p.id AND a.stage = 'waiting' AND ${seen('a.siteId')})
  WHEN 'former' THEN pl.id IS NULL AND EXISTS (
    SELECT 1 FROM placement o WHERE o.personId = p.id AND o.voidedAt IS NULL AND o.toAt <= @now AND ${seen('o.siteId')})
  WHEN 'died' THEN p.diedOn IS NOT NULL
  WHEN 'incomplete' THEN pl.id IS NOT NULL AND ${isIncomplete}
  ELSE 1 END`

export type Filter = 'all' | 'residents' | 'onLeave' | 'waiting' | 'former' | 'died' | 'incomplete'
export type Sort = 'name' | 'bed' | 'age' | 'careLevel' | 'recent'
interface ListParams extends Scope {
  filter: Filter
  siteId: number | null
  limit: number
  offset: number
}

/** Ascending; what is unknown stands last either way. `recent` begins with whoever was added last. */
const orders: Record<Sort, { isUnknown: string; by: string[] }> = {
  name: { isUnknown: 'NULL', by: [] },
  bed: {
    isUnknown: 'pl.id IS NULL',
    by: ['g.sort', 'g.name', 'fl.sort', 'fl.name', 'r.name', 'b.sort', 'b.code'],
  },
  age: {
    isUnknown: 'p.birthOn IS NULL AND p.birthYear IS NULL',
    by: ["-julianday(coalesce(p.birthOn, p.birthYear || '-07-01'))"],
  },
  careLevel: {
    isUnknown: 'c.careLevel IS NULL',
    by: ["instr('selfCare,assisted,assistedHigh,fullCare,special', c.careLevel)"],
  },
  recent: { isUnknown: 'NULL', by: ['-p.id'] },
}

function orderBy(sort: Sort, isDescending: boolean): string {
  const { isUnknown, by } = orders[sort]
  const name = ['p.pinyin', 'p.name', 'p.id']
  const directed = (sort === 'name' ? name : by).map((term) => (isDescending ? `${term} DESC` : term))
  return [isUnknown, ...directed, ...(sort === 'name' ? [] : name)].join(', ')
}

const bedPlace = `
  LEFT JOIN room r ON r.id = b.roomId LEFT JOIN floor fl ON fl.id = r.floorId LEFT JOIN building g ON g.id = fl.buildingId`

function listText(source: string, sort: Sort, isDescending: boolean): string {
  return `SELECT ${columns}, count(*) OVER () AS total FROM ${source} ${joins} ${sort === 'bed' ? bedPlace : ''}
    WHERE ${live} AND ${passesFilter} AND ${isOfSite}
    ORDER BY ${orderBy(sort, isDescending)} LIMIT @limit OFFSET @offset`
}

type Listed = ListRecord & { total: number }
const everyOrder = <T>(make: (sort: Sort, isDescending: boolean) => T) => {
  const bySort = (sort: Sort) => ({ ascending: make(sort, false), descending: make(sort, true) })
  return {
    name: bySort('name'),
    bed: bySort('bed'),
    age: bySort('age'),
    careLevel: bySort('careLevel'),
    recent: bySort('recent'),
  }
}

/** Everyone who passes a filter, in each order. */
export const listPeople = everyOrder((sort, isDescending) =>
  sql<ListParams, Listed>(listText('person p', sort, isDescending)),
)
/** The same among those a typed text finds. */
export const listFound = everyOrder((sort, isDescending) =>
  sql<ListParams & SearchRange, Listed>(
    listText(`(${found}) f JOIN person p ON p.id = f.id`, sort, isDescending),
  ),
)

/** What a list for a file has besides. */
export interface ExportExtra {
  id: number
  address: string
  contact: string | null
  contactPhone: string | null
  room: string | null
  arrivedAt: Instant | null
}
export const getExportExtra = sql<{ id: number; bedId: number | null; now: Instant }, ExportExtra>(`
  SELECT p.id, p.address, t.name AS contact, t.phone AS contactPhone, r.name AS room,
    (SELECT min(a.fromAt) FROM placement a WHERE a.voidedAt IS NULL AND a.stayId = (
      SELECT pl.stayId FROM placement pl WHERE pl.personId = p.id AND pl.bedId = @bedId AND ${inForce('pl')})) AS arrivedAt
  FROM person p
  LEFT JOIN personContact t ON t.id = (
    SELECT id FROM personContact WHERE personId = p.id ORDER BY isEmergency DESC, isGuardian DESC, id LIMIT 1)
  LEFT JOIN bed b ON b.id = @bedId LEFT JOIN room r ON r.id = b.roomId
  WHERE p.id = @id`)

interface Lying {
  siteId: number
  bedId: number
  bed: string
  stayId: number
  arrivedAt: Instant
  isTrial: boolean
  trialUntilOn: Day | null
  leaveId: number | null
  leaveKind: 'outing' | 'hospital'
  leaveFrom: Instant
  expectedOn: Day | null
}

/** The bed a person lies in now, and the leave they are on. */
export const findLying = sql<Scope & { id: number }, Lying>(`
  SELECT pl.siteId, pl.bedId, b.code AS bed, pl.stayId, s.trialUntilOn,
    (SELECT min(a.fromAt) FROM placement a WHERE a.stayId = pl.stayId AND a.voidedAt IS NULL) AS arrivedAt,
    (s.isTrial = 1 AND (s.formalAt IS NULL OR s.formalAt > @now)) AS isTrial,
    l.id AS leaveId, l.kind AS leaveKind, l.fromAt AS leaveFrom, l.expectedOn
  FROM placement pl JOIN stay s ON s.id = pl.stayId JOIN bed b ON b.id = pl.bedId
  LEFT JOIN leave l ON l.personId = pl.personId AND l.siteId = pl.siteId AND ${inForce('l')}
  WHERE pl.personId = @id AND ${inForce('pl')} AND ${seen('pl.siteId')} LIMIT 1`)

export const findWaiting = sql<Scope & { id: number }, { isWaiting: boolean }>(`
  SELECT EXISTS (SELECT 1 FROM application a WHERE a.personId = @id AND a.stage = 'waiting' AND ${seen('a.siteId')}) AS isWaiting`)
