import type { Day, Instant } from '../../shared/day.ts'
import type {
  EquipmentItem,
  EquipmentKind,
  EquipmentLoan,
  EquipmentModel,
  EquipmentRepair,
} from '../../shared/homecare/equipment.ts'
import type { Fund } from '../../shared/homecare/fund.ts'
import { sql } from '../db/statement.ts'

type ById = { id: number }
type OfItem = { itemId: number }
type Entered = { recordedAt: Instant; recordedBy: string }
/** Stands for the end of what is open. */
const NEVER = "'9999-12-31'"

const model =
  'm.id, m.kind, m.name, m.maker, m.model, m.isInstalled, m.priceFen, m.warrantyMonths, m.isActive, m.note, m.version'
export const listModels = sql<Record<never, never>, EquipmentModel>(
  `SELECT ${model} FROM equipmentModel m ORDER BY m.isActive DESC, m.kind, m.name`,
)
export const getModel = sql<ById, EquipmentModel>(`SELECT ${model} FROM equipmentModel m WHERE m.id = @id`)
export const findModel = sql<{ name: string }, ById>('SELECT id FROM equipmentModel WHERE name = @name')
export const insertModel = sql<Omit<EquipmentModel, 'id' | 'version'>>(`
  INSERT INTO equipmentModel (kind, name, maker, model, isInstalled, priceFen, warrantyMonths, isActive, note)
  VALUES (@kind, @name, @maker, @model, @isInstalled, @priceFen, @warrantyMonths, @isActive, @note)`)
export const updateModel = sql<EquipmentModel>(`
  UPDATE equipmentModel SET kind = @kind, name = @name, maker = @maker, model = @model, isInstalled = @isInstalled,
    priceFen = @priceFen, warrantyMonths = @warrantyMonths, isActive = @isActive, note = @note, version = version + 1
  WHERE id = @id`)

/** An item and, where it was lent on the day asked for, to whom. */
export interface ItemRecord extends Omit<EquipmentItem, 'state' | 'holder'> {
  isInRepair: boolean
  loanId: number | null
  holderId: number | null
  holder: string | null
  lentOn: Day | null
  dueOn: Day | null
}
const item = `i.id, i.siteId, i.modelId, m.kind, m.name, m.isInstalled, i.serial, i.boughtOn, i.costFen, i.fund, i.warrantyToOn,
  i.writtenOffOn, i.writeOffReason, i.note, i.version,
  EXISTS (SELECT 1 FROM equipmentRepair r WHERE r.itemId = i.id AND r.fromOn <= @on AND coalesce(r.doneOn, ${NEVER}) > @on) AS isInRepair,
  l.id AS loanId, l.personId AS holderId, p.name AS holder, l.lentOn, l.dueOn
  FROM equipmentItem i JOIN equipmentModel m ON m.id = i.modelId
  LEFT JOIN equipmentLoan l ON l.itemId = i.id AND l.voidedAt IS NULL AND l.lentOn <= @on AND coalesce(l.returnedOn, ${NEVER}) > @on
  LEFT JOIN person p ON p.id = l.personId`
/** Items of a site on a day; what was bought later is not there yet. */
export const listItems = sql<{ siteId: number; on: Day }, ItemRecord>(`
  SELECT ${item} WHERE i.siteId = @siteId AND coalesce(i.boughtOn, @on) <= @on ORDER BY m.kind, m.name, i.serial`)
export const getItem = sql<ById & { on: Day }, ItemRecord>(`SELECT ${item} WHERE i.id = @id`)
/** @param serials JSON array */
export const listTaken = sql<{ modelId: number; serials: string }, { id: number; serial: string }>(`
  SELECT id, serial FROM equipmentItem
  WHERE modelId = @modelId AND serial IN (SELECT value FROM json_each(@serials)) ORDER BY serial`)
export const insertItem = sql<
  {
    siteId: number
    modelId: number
    serial: string
    boughtOn: Day | null
    costFen: number | null
    fund: Fund
    warrantyToOn: Day | null
    note: string
  } & Entered
>(`
  INSERT INTO equipmentItem (siteId, modelId, serial, boughtOn, costFen, fund, warrantyToOn, note, recordedAt, recordedBy)
  VALUES (@siteId, @modelId, @serial, @boughtOn, @costFen, @fund, @warrantyToOn, @note, @recordedAt, @recordedBy)`)
export const updateItem = sql<{
  id: number
  serial: string
  boughtOn: Day | null
  costFen: number | null
  fund: Fund
  warrantyToOn: Day | null
  note: string
}>(`
  UPDATE equipmentItem SET serial = @serial, boughtOn = @boughtOn, costFen = @costFen, fund = @fund,
    warrantyToOn = @warrantyToOn, note = @note, version = version + 1
  WHERE id = @id`)
export const writeOffItem = sql<{ id: number; writtenOffOn: Day; reason: string }>(`
  UPDATE equipmentItem SET writtenOffOn = @writtenOffOn, writeOffReason = @reason, version = version + 1 WHERE id = @id`)

/** A loan with what its alerts rest on, as of the day asked for. */
export interface LoanRecord extends Omit<EquipmentLoan, 'alerts'> {
  siteId: number
  kind: EquipmentKind
  isInstalled: boolean
  /** Their family bed was closed and none is held, or they live in a home. */
  hasLeft: boolean
}
const loan = `l.id, l.itemId, m.name AS item, i.serial, m.kind, m.isInstalled, l.personId, p.name AS person, p.diedOn, l.lentOn,
  l.dueOn, l.lentBy, l.acceptedOn, l.acceptedBy, l.returnedOn, l.returnState, l.note, l.returnNote, l.voidedAt, l.siteId,
  EXISTS (SELECT 1 FROM familyBed f WHERE f.personId = l.personId AND f.voidedAt IS NULL AND f.closedOn <= @on)
    AND NOT EXISTS (SELECT 1 FROM familyBed f WHERE f.personId = l.personId AND f.voidedAt IS NULL
      AND coalesce(f.closedOn, ${NEVER}) > @on)
  OR EXISTS (SELECT 1 FROM placement x JOIN bed d ON d.id = x.bedId WHERE x.personId = l.personId AND x.voidedAt IS NULL
    AND d.kind <> 'dayCare' AND x.fromAt <= @at AND coalesce(x.toAt, 9000000000000000) > @at) AS hasLeft
  FROM equipmentLoan l JOIN equipmentItem i ON i.id = l.itemId JOIN equipmentModel m ON m.id = i.modelId
  JOIN person p ON p.id = l.personId`
/** The last moment of a day that is known of, and the day. */
type AsOf = { on: Day; at: Instant }
export const getLoan = sql<ById & AsOf, LoanRecord>(`SELECT ${loan} WHERE l.id = @id`)
/** @param siteIds JSON array; null means all */
export const listLoansOn = sql<AsOf & { siteIds: string | null }, LoanRecord>(`
  SELECT ${loan} WHERE l.voidedAt IS NULL AND l.lentOn <= @on AND coalesce(l.returnedOn, ${NEVER}) > @on
    AND (@siteIds IS NULL OR l.siteId IN (SELECT value FROM json_each(@siteIds)))`)
export const listLoansOf = sql<AsOf & { personId: number }, LoanRecord>(
  `SELECT ${loan} WHERE l.personId = @personId AND l.voidedAt IS NULL`,
)
export const listLoansOfItem = sql<AsOf & OfItem, LoanRecord>(
  `SELECT ${loan} WHERE l.itemId = @itemId ORDER BY l.lentOn DESC, l.id DESC`,
)
/** The first loan that reaches beyond a day. */
export const findLoanFrom = sql<
  OfItem & { on: Day },
  { personId: number; person: string; lentOn: Day; returnedOn: Day | null }
>(`
  SELECT l.personId, p.name AS person, l.lentOn, l.returnedOn FROM equipmentLoan l JOIN person p ON p.id = l.personId
  WHERE l.itemId = @itemId AND l.voidedAt IS NULL AND coalesce(l.returnedOn, ${NEVER}) > @on ORDER BY l.lentOn LIMIT 1`)
/** The first day on which an item is known to have been there. */
export const firstUse = sql<OfItem, { day: Day | null }>(`
  SELECT min(day) AS day FROM (
    SELECT min(lentOn) AS day FROM equipmentLoan WHERE itemId = @itemId AND voidedAt IS NULL
    UNION ALL SELECT min(fromOn) FROM equipmentRepair WHERE itemId = @itemId)`)
export const insertLoan = sql<
  {
    itemId: number
    personId: number
    siteId: number
    lentOn: Day
    dueOn: Day | null
    lentBy: string
    note: string
  } & Entered
>(`
  INSERT INTO equipmentLoan (itemId, personId, siteId, lentOn, dueOn, lentBy, note, recordedAt, recordedBy)
  VALUES (@itemId, @personId, @siteId, @lentOn, @dueOn, @lentBy, @note, @recordedAt, @recordedBy)`)
export const acceptLoan = sql<{ id: number; acceptedOn: Day; acceptedBy: string }>(
  'UPDATE equipmentLoan SET acceptedOn = @acceptedOn, acceptedBy = @acceptedBy WHERE id = @id',
)
export const endLoan = sql<{
  id: number
  returnedOn: Day
  returnState: string
  note: string
  now: Instant
}>(`
  UPDATE equipmentLoan SET returnedOn = @returnedOn, returnState = @returnState, returnNote = @note, toRecordedAt = @now
  WHERE id = @id`)
export const voidLoan = sql<{ id: number; now: Instant; by: string; reason: string }>(
  'UPDATE equipmentLoan SET voidedAt = @now, voidedBy = @by, voidReason = @reason WHERE id = @id',
)

const repair = 'id, itemId, fromOn, doneOn, fault, result, costFen'
export const listRepairs = sql<OfItem, EquipmentRepair>(
  `SELECT ${repair} FROM equipmentRepair WHERE itemId = @itemId ORDER BY fromOn DESC, id DESC`,
)
export const getRepair = sql<ById, EquipmentRepair>(`SELECT ${repair} FROM equipmentRepair WHERE id = @id`)
/** The first repair that reaches beyond a day. */
export const findRepairFrom = sql<OfItem & { on: Day }, EquipmentRepair>(`
  SELECT ${repair} FROM equipmentRepair WHERE itemId = @itemId AND coalesce(doneOn, ${NEVER}) > @on ORDER BY fromOn LIMIT 1`)
export const insertRepair = sql<OfItem & { fromOn: Day; fault: string } & Entered>(`
  INSERT INTO equipmentRepair (itemId, fromOn, fault, recordedAt, recordedBy)
  VALUES (@itemId, @fromOn, @fault, @recordedAt, @recordedBy)`)
export const endRepair = sql<{ id: number; doneOn: Day; result: string; costFen: number | null }>(
  'UPDATE equipmentRepair SET doneOn = @doneOn, result = @result, costFen = @costFen WHERE id = @id',
)
