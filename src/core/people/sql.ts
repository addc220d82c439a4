import type { Day, Instant } from '../../shared/day.ts'
import type {
  Condition,
  Consent,
  Contact,
  Funding,
  IdState,
  PersonDocument,
  Sex,
} from '../../shared/people/schema.ts'
import { sql } from '../db/statement.ts'

/** The row of a person, nothing masked. `idNumber` is empty when there is none. */
export interface PersonRecord {
  id: number
  name: string
  sex: Sex
  birthOn: Day | null
  birthYear: number | null
  idNumber: string
  idState: IdState
  phone: string
  address: string
  street: string
  funding: Funding | null
  isAlone: boolean
  isFamilyPlanningSpecial: boolean
  note: string
  diedOn: Day | null
  mergedIntoId: number | null
  isVoided: boolean
  version: number
}

const columns = `id, name, sex, birthOn, birthYear, coalesce(idNumber, '') AS idNumber, idState, phone, address, street, funding,
  isAlone, isFamilyPlanningSpecial, note, diedOn, mergedIntoId, voidedAt IS NOT NULL AS isVoided, version`
/** A person who counts: neither voided nor merged into another. */
const live = 'voidedAt IS NULL AND mergedIntoId IS NULL'

export const getPerson = sql<{ id: number }, PersonRecord>(`SELECT ${columns} FROM person WHERE id = @id`)

type Details = Omit<PersonRecord, 'id' | 'mergedIntoId' | 'isVoided' | 'version'> & { pinyin: string }
export const insertPerson = sql<Details & { recordedAt: Instant; importId: number | null }>(`
  INSERT INTO person (name, pinyin, sex, birthOn, birthYear, idNumber, idState, phone, address, street, funding, isAlone,
    isFamilyPlanningSpecial, note, diedOn, recordedAt, importId)
  VALUES (@name, @pinyin, @sex, @birthOn, @birthYear, nullif(@idNumber, ''), @idState, @phone, @address, @street, @funding, @isAlone,
    @isFamilyPlanningSpecial, @note, @diedOn, @recordedAt, @importId)`)
export const updatePerson = sql<Details & { id: number; now: Instant }>(`
  UPDATE person SET name = @name, pinyin = @pinyin, sex = @sex, birthOn = @birthOn, birthYear = @birthYear,
    idNumber = nullif(@idNumber, ''), idState = @idState, phone = @phone, address = @address, street = @street, funding = @funding,
    isAlone = @isAlone, isFamilyPlanningSpecial = @isFamilyPlanningSpecial, note = @note, diedOn = @diedOn,
    diedRecordedAt = iif(diedOn IS @diedOn, diedRecordedAt, iif(@diedOn IS NULL, NULL, @now)), version = version + 1
  WHERE id = @id`)
export const voidPerson = sql<{ id: number; at: Instant; by: string; reason: string }>(
  'UPDATE person SET voidedAt = @at, voidedBy = @by, voidReason = @reason, version = version + 1 WHERE id = @id',
)
/** Something that hangs on the person was changed: whoever edits an older copy is told. */
export const touchPerson = sql<{ id: number }>('UPDATE person SET version = version + 1 WHERE id = @id')

export const insertKey = sql<{ key: string; personId: number }>(
  'INSERT OR IGNORE INTO personKey (key, personId) VALUES (@key, @personId)',
)
export const removeKeys = sql<{ personId: number }>('DELETE FROM personKey WHERE personId = @personId')

export const listContacts = sql<{ personId: number }, Contact>(`
  SELECT name, relation, phone, address, isGuardian, isGuarantor, isEmergency FROM personContact WHERE personId = @personId ORDER BY id`)
export const insertContact = sql<Contact & { personId: number }>(`
  INSERT INTO personContact (personId, name, relation, phone, address, isGuardian, isGuarantor, isEmergency)
  VALUES (@personId, @name, @relation, @phone, @address, @isGuardian, @isGuarantor, @isEmergency)`)
export const removeContacts = sql<{ personId: number }>(
  'DELETE FROM personContact WHERE personId = @personId',
)

export const listDocuments = sql<{ personId: number }, PersonDocument>(
  'SELECT kind, number, signedOn, expiresOn, note FROM personDocument WHERE personId = @personId ORDER BY id',
)
export const insertDocument = sql<PersonDocument & { personId: number }>(`
  INSERT INTO personDocument (personId, kind, number, signedOn, expiresOn, note)
  VALUES (@personId, @kind, @number, @signedOn, @expiresOn, @note)`)
export const removeDocuments = sql<{ personId: number }>(
  'DELETE FROM personDocument WHERE personId = @personId',
)

export const listConsents = sql<{ personId: number }, Consent>(`
  SELECT purpose, noticeVersion, signedBy, signer, method, givenOn, withdrawnOn FROM personConsent WHERE personId = @personId ORDER BY id`)
export const insertConsent = sql<Consent & { personId: number }>(`
  INSERT INTO personConsent (personId, purpose, noticeVersion, signedBy, signer, method, givenOn, withdrawnOn)
  VALUES (@personId, @purpose, @noticeVersion, @signedBy, @signer, @method, @givenOn, @withdrawnOn)`)
export const removeConsents = sql<{ personId: number }>(
  'DELETE FROM personConsent WHERE personId = @personId',
)

const conditionColumns =
  'careLevel, mobility, carryTool, escort, hasOxygen, hearing, diet, texture, allergies'
/** How a person was at an instant: of rows from one instant the one entered last. */
export const getCondition = sql<{ personId: number; at: Instant }, Condition>(`
  SELECT ${conditionColumns} FROM condition WHERE personId = @personId AND fromAt <= @at ORDER BY fromAt DESC, id DESC LIMIT 1`)
export const listConditions = sql<
  { personId: number },
  Condition & { id: number; fromAt: Instant; recordedAt: Instant; recordedBy: string }
>(`
  SELECT id, fromAt, recordedAt, recordedBy, ${conditionColumns} FROM condition WHERE personId = @personId ORDER BY fromAt DESC, id DESC`)
export const insertCondition = sql<
  Condition & { personId: number; fromAt: Instant; recordedAt: Instant; recordedBy: string }
>(`
  INSERT INTO condition (personId, fromAt, recordedAt, recordedBy, ${conditionColumns})
  VALUES (@personId, @fromAt, @recordedAt, @recordedBy, @careLevel, @mobility, @carryTool, @escort, @hasOxygen, @hearing, @diet,
    @texture, @allergies)`)

/** True for a person of whom home care speaks. */
export const isCaredFor = (personId: string) => `(
    EXISTS (SELECT 1 FROM familyBed x WHERE x.personId = ${personId} AND x.voidedAt IS NULL)
    OR EXISTS (SELECT 1 FROM packageGrant x WHERE x.personId = ${personId} AND x.voidedAt IS NULL)
    OR EXISTS (SELECT 1 FROM visitPlan x WHERE x.personId = ${personId})
    OR EXISTS (SELECT 1 FROM visit x WHERE x.personId = ${personId} AND x.voidedAt IS NULL)
    OR EXISTS (SELECT 1 FROM equipmentLoan x WHERE x.personId = ${personId} AND x.voidedAt IS NULL)
    OR EXISTS (SELECT 1 FROM followUp x WHERE x.personId = ${personId}))`

/** True for a person of whom a canteen speaks: meals, money, a card or orders. To be registered alone is nothing yet. */
export const isDining = (personId: string) => `(
    EXISTS (SELECT 1 FROM mealLine x WHERE x.personId = ${personId} AND x.isExtra = 0 AND x.voidedAt IS NULL)
    OR EXISTS (SELECT 1 FROM mealLine x WHERE x.personId = ${personId} AND x.isExtra = 1 AND x.voidedAt IS NULL)
    OR EXISTS (SELECT 1 FROM mealAdjustment x WHERE x.personId = ${personId} AND x.voidedAt IS NULL)
    OR EXISTS (SELECT 1 FROM dinerEntry x WHERE x.personId = ${personId} AND x.voidedAt IS NULL)
    OR EXISTS (SELECT 1 FROM dinerCard x WHERE x.personId = ${personId} AND x.endedOn IS NULL)
    OR EXISTS (SELECT 1 FROM standingOrder x WHERE x.personId = ${personId} AND x.voidedAt IS NULL)
    OR EXISTS (SELECT 1 FROM orderChange x WHERE x.personId = ${personId} AND x.voidedAt IS NULL))`

/** Anything in the ledgers of beds, home care and canteens that still speaks of a person. */
export const findUse = sql<{ personId: number; now: Instant }, { isUsed: boolean }>(`
  SELECT EXISTS (SELECT 1 FROM stay WHERE personId = @personId AND voidedAt IS NULL)
    OR EXISTS (SELECT 1 FROM hold WHERE personId = @personId AND voidedAt IS NULL AND toAt > @now)
    OR EXISTS (SELECT 1 FROM application WHERE personId = @personId AND stage <> 'closed')
    OR EXISTS (SELECT 1 FROM plannedMove WHERE personId = @personId AND closedAt IS NULL)
    OR ${isCaredFor('@personId')} OR ${isDining('@personId')} AS isUsed`)

/** Somebody who might be the same person. */
export interface Candidate {
  id: number
  name: string
  birthOn: Day | null
  birthYear: number | null
  idNumber: string
}
const candidate = "id, name, birthOn, birthYear, coalesce(idNumber, '') AS idNumber"
export const findByNumber = sql<{ idNumber: string }, Candidate>(
  `SELECT ${candidate} FROM person WHERE idNumber = @idNumber AND idNumber IS NOT NULL AND ${live}`,
)
export const listToVerify = sql<Record<never, never>, Candidate>(
  `SELECT ${candidate} FROM person WHERE idState = 'toVerify' AND ${live}`,
)
/** Everyone who has a number. */
export const listNumbered = sql<Record<never, never>, Candidate>(
  `SELECT ${candidate} FROM person WHERE idNumber IS NOT NULL AND ${live}`,
)
export const findBySound = sql<{ pinyin: string }, Candidate>(
  `SELECT ${candidate} FROM person WHERE pinyin = @pinyin AND ${live}`,
)
