import type { Day, Instant } from '../../shared/day.ts'
import type { AssetCheck, Licence, SafetyAsset, SafetyPoint } from '../../shared/safety/register.ts'
import type { AssetKind } from '../../shared/safety/terms.ts'
import { sql } from '../db/statement.ts'

type ById = { id: number }
type OfSite = { siteId: number }
type Entered = { recordedAt: Instant; recordedBy: string }
type Voiding = ById & { now: Instant; by: string; reason: string }

const where = (
  of: string,
) => `LEFT JOIN floor f ON f.id = ${of}.floorId LEFT JOIN building b ON b.id = f.buildingId
  LEFT JOIN room r ON r.id = ${of}.roomId`
const whereWords = `coalesce(f.name, '') AS floor, coalesce(r.name, '') AS room`
/** Floors as they stand; what is of no floor comes first. */
const byFloor = 'b.sort, b.id, f.sort, f.id'

const point = `p.id, p.siteId, p.name, p.floorId, p.roomId, ${whereWords}, p.code, p.sort, p.retiredAt, p.version
  FROM safetyPoint p ${where('p')}`
export const listPoints = sql<OfSite, SafetyPoint>(
  `SELECT ${point} WHERE p.siteId = @siteId ORDER BY p.sort, p.id`,
)
export const getPoint = sql<ById, SafetyPoint>(`SELECT ${point} WHERE p.id = @id`)
export const findPoint = sql<{ code: string }, SafetyPoint>(`SELECT ${point} WHERE p.code = @code`)
export const nextPointSort = sql<OfSite, { sort: number }>(
  'SELECT coalesce(max(sort), 0) + 1 AS sort FROM safetyPoint WHERE siteId = @siteId',
)
type PointRow = Pick<SafetyPoint, 'name' | 'floorId' | 'roomId' | 'sort'>
export const insertPoint = sql<PointRow & OfSite & Entered & { code: string }>(`
  INSERT INTO safetyPoint (siteId, floorId, roomId, name, code, sort, recordedAt, recordedBy)
  VALUES (@siteId, @floorId, @roomId, @name, @code, @sort, @recordedAt, @recordedBy)`)
export const updatePoint = sql<PointRow & ById>(`
  UPDATE safetyPoint SET name = @name, floorId = @floorId, roomId = @roomId, sort = @sort, version = version + 1 WHERE id = @id`)
export const retirePoint = sql<ById & { now: Instant }>(
  'UPDATE safetyPoint SET retiredAt = @now, version = version + 1 WHERE id = @id',
)

/** What is reckoned from the day is added by the service. */
export type AssetRecord = Omit<SafetyAsset, 'concerns'>
// The last entry that counts; of when it is due again a repair says nothing.
const last = (what: string, kinds = '') =>
  `(SELECT c.${what} FROM assetCheck c WHERE c.assetId = a.id AND c.voidedAt IS NULL ${kinds} ORDER BY c.onDay DESC, c.id DESC LIMIT 1)`
const asset = `a.id, a.siteId, a.code, a.kind, a.floorId, a.roomId, a.place, a.model, a.madeOn, a.installedOn, a.expiresOn, a.note,
  ${whereWords}, a.retiredOn, a.retireReason, ${last('onDay')} AS lastOn, ${last('kind')} AS lastKind,
  ${last('isOk')} AS isLastOk, ${last('nextOn', "AND c.kind <> 'repair'")} AS nextOn, a.version
  FROM safetyAsset a ${where('a')}`
export const listAssets = sql<OfSite, AssetRecord>(
  `SELECT ${asset} WHERE a.siteId = @siteId ORDER BY ${byFloor}, a.kind, a.code, a.id`,
)
export const getAsset = sql<ById, AssetRecord>(`SELECT ${asset} WHERE a.id = @id`)
/** Null: of the whole site. */
export const listAssetsAt = sql<
  OfSite & { floorId: number | null; kind: AssetKind },
  Pick<SafetyAsset, 'id' | 'code' | 'floorId' | 'roomId' | 'floor' | 'room' | 'place'>
>(`
  SELECT a.id, a.code, a.floorId, a.roomId, ${whereWords}, a.place FROM safetyAsset a ${where('a')}
  WHERE a.siteId = @siteId AND a.kind = @kind AND a.retiredOn IS NULL AND (@floorId IS NULL OR a.floorId = @floorId)
  ORDER BY ${byFloor}, a.code, a.id`)
export const findAsset = sql<OfSite & { code: string }, ById>(
  'SELECT id FROM safetyAsset WHERE siteId = @siteId AND code = @code AND retiredOn IS NULL',
)
type AssetRow = Pick<
  SafetyAsset,
  'code' | 'kind' | 'floorId' | 'roomId' | 'place' | 'model' | 'madeOn' | 'installedOn' | 'expiresOn' | 'note'
>
export const insertAsset = sql<AssetRow & OfSite & Entered>(`
  INSERT INTO safetyAsset (siteId, kind, code, floorId, roomId, place, model, madeOn, installedOn, expiresOn, note, recordedAt,
    recordedBy)
  VALUES (@siteId, @kind, @code, @floorId, @roomId, @place, @model, @madeOn, @installedOn, @expiresOn, @note, @recordedAt,
    @recordedBy)`)
export const updateAsset = sql<AssetRow & ById>(`
  UPDATE safetyAsset SET kind = @kind, code = @code, floorId = @floorId, roomId = @roomId, place = @place, model = @model,
    madeOn = @madeOn, installedOn = @installedOn, expiresOn = @expiresOn, note = @note, version = version + 1
  WHERE id = @id`)
export const retireAsset = sql<ById & { retiredOn: Day; reason: string }>(
  'UPDATE safetyAsset SET retiredOn = @retiredOn, retireReason = @reason, version = version + 1 WHERE id = @id',
)

const check = `id, assetId, onDay, kind, isOk, by, nextOn, costFen, note, recordedAt, recordedBy, voidedAt, voidedBy, voidReason
  FROM assetCheck`
export const listChecks = sql<{ assetId: number }, AssetCheck>(
  `SELECT ${check} WHERE assetId = @assetId ORDER BY onDay DESC, id DESC`,
)
export const getCheck = sql<ById, AssetCheck>(`SELECT ${check} WHERE id = @id`)
export const insertCheck = sql<
  Omit<AssetCheck, 'id' | 'recordedAt' | 'recordedBy' | 'voidedAt' | 'voidedBy' | 'voidReason'> & Entered
>(`
  INSERT INTO assetCheck (assetId, onDay, kind, isOk, by, nextOn, costFen, note, recordedAt, recordedBy)
  VALUES (@assetId, @onDay, @kind, @isOk, @by, @nextOn, @costFen, @note, @recordedAt, @recordedBy)`)
export const voidCheck = sql<Voiding>(
  'UPDATE assetCheck SET voidedAt = @now, voidedBy = @by, voidReason = @reason WHERE id = @id',
)

export type LicenceRecord = Omit<Licence, 'state' | 'daysLeft'>
const licence =
  'id, siteId, kind, name, number, issuedOn, expiresOn, note, voidedAt, voidReason, version FROM licence'
export const listLicences = sql<OfSite, LicenceRecord>(
  `SELECT ${licence} WHERE siteId = @siteId ORDER BY coalesce(expiresOn, '9999'), id`,
)
export const getLicence = sql<ById, LicenceRecord>(`SELECT ${licence} WHERE id = @id`)
type LicenceRow = Pick<Licence, 'kind' | 'name' | 'number' | 'issuedOn' | 'expiresOn' | 'note'>
export const insertLicence = sql<LicenceRow & OfSite & Entered>(`
  INSERT INTO licence (siteId, kind, name, number, issuedOn, expiresOn, note, recordedAt, recordedBy)
  VALUES (@siteId, @kind, @name, @number, @issuedOn, @expiresOn, @note, @recordedAt, @recordedBy)`)
export const updateLicence = sql<LicenceRow & ById>(`
  UPDATE licence SET kind = @kind, name = @name, number = @number, issuedOn = @issuedOn, expiresOn = @expiresOn, note = @note,
    version = version + 1
  WHERE id = @id`)
export const voidLicence = sql<Voiding>(
  'UPDATE licence SET voidedAt = @now, voidedBy = @by, voidReason = @reason, version = version + 1 WHERE id = @id',
)
