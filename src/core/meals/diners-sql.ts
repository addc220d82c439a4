import type { Day, Instant } from '../../shared/day.ts'
import type { Diner, DinerCard, DinerTerms, Suspension } from '../../shared/meals/diner.ts'
import { sql } from '../db/statement.ts'

/** A diner with what their person says, without what hangs on them. */
export interface DinerRecord
  extends Pick<
    Diner,
    | 'personId'
    | 'name'
    | 'number'
    | 'siteId'
    | 'class'
    | 'pay'
    | 'note'
    | 'registeredOn'
    | 'diedOn'
    | 'balanceFen'
    | 'overdraftFen'
    | 'accountVersion'
    | 'version'
  > {
  birthOn: Day | null
  birthYear: number | null
}
type OfPerson = { personId: number }

const columns = `d.personId, p.name, d.number, d.siteId, d.class, d.pay, d.note, d.registeredOn, p.diedOn, p.birthOn, p.birthYear,
  a.balanceFen, a.overdraftFen, a.version AS accountVersion, d.version
  FROM diner d JOIN person p ON p.id = d.personId JOIN dinerAccount a ON a.personId = d.personId`
export const getDiner = sql<OfPerson, DinerRecord>(`SELECT ${columns} WHERE d.personId = @personId`)
/** Whoever has a number: of people who were merged too, so that a number is never given twice. */
export const findByNumber = sql<{ number: string }, OfPerson & { name: string }>(
  'SELECT d.personId, p.name FROM diner d JOIN person p ON p.id = d.personId WHERE d.number = @number',
)
/** The highest of the numbers the file gives, of so many characters. */
export const lastNumber = sql<{ length: number }, { number: string }>(`
  SELECT number FROM diner WHERE number > 'D' AND number < 'D:' AND length(number) = @length AND number NOT GLOB 'D*[^0-9]*'
  ORDER BY number DESC LIMIT 1`)
type Details = Pick<Diner, 'personId' | 'number' | 'siteId' | 'class' | 'pay' | 'note'>
export const insertDiner = sql<Details & { registeredOn: Day; recordedAt: Instant; recordedBy: string }>(`
  INSERT INTO diner (personId, number, siteId, class, pay, registeredOn, note, recordedAt, recordedBy)
  VALUES (@personId, @number, @siteId, @class, @pay, @registeredOn, @note, @recordedAt, @recordedBy)`)
export const updateDiner = sql<Details>(`
  UPDATE diner SET number = @number, siteId = @siteId, class = @class, pay = @pay, note = @note, version = version + 1
  WHERE personId = @personId`)

const termsColumns = 'fromOn, category, abilityLevel, residence, basis'
export const listTerms = sql<OfPerson, DinerTerms>(
  `SELECT ${termsColumns} FROM dinerTerms WHERE personId = @personId ORDER BY fromOn`,
)
export const putTerms = sql<OfPerson & DinerTerms>(`
  INSERT INTO dinerTerms (personId, ${termsColumns}) VALUES (@personId, @fromOn, @category, @abilityLevel, @residence, @basis)
  ON CONFLICT DO UPDATE SET category = excluded.category, abilityLevel = excluded.abilityLevel, residence = excluded.residence,
    basis = excluded.basis`)

export interface CardRecord extends DinerCard, OfPerson {
  person: string
}
const cardColumns = `c.id, c.number, c.personId, p.name AS person, c.fromOn, c.endedOn, c.endReason
  FROM dinerCard c JOIN person p ON p.id = c.personId`
export const listCards = sql<OfPerson, DinerCard>(
  'SELECT id, number, fromOn, endedOn, endReason FROM dinerCard WHERE personId = @personId ORDER BY id DESC',
)
export const getCard = sql<{ id: number }, CardRecord>(`SELECT ${cardColumns} WHERE c.id = @id`)
/** Of a number the card in use, else the one that ended last. */
export const findCard = sql<{ number: string }, CardRecord>(
  `SELECT ${cardColumns} WHERE c.number = @number ORDER BY c.endedOn IS NOT NULL, c.id DESC LIMIT 1`,
)
export const insertCard = sql<OfPerson & { number: string; fromOn: Day }>(
  'INSERT INTO dinerCard (number, personId, fromOn) VALUES (@number, @personId, @fromOn)',
)
export const endCard = sql<{ id: number; on: Day; reason: NonNullable<DinerCard['endReason']> }>(
  'UPDATE dinerCard SET endedOn = @on, endReason = @reason WHERE id = @id',
)

interface SuspensionRecord extends Suspension, OfPerson {
  voidedAt: Instant | null
}
export const listSuspensions = sql<OfPerson, Suspension>(`
  SELECT id, fromOn, toOn, reason FROM dinerSuspension WHERE personId = @personId AND voidedAt IS NULL ORDER BY fromOn DESC, id DESC`)
export const getSuspension = sql<{ id: number }, SuspensionRecord>(
  'SELECT id, personId, fromOn, toOn, reason, voidedAt FROM dinerSuspension WHERE id = @id',
)
/** What suspends a person's right on a day; of several the one that lasts longest. */
export const suspensionOn = sql<OfPerson & { on: Day }, Suspension>(`
  SELECT id, fromOn, toOn, reason FROM dinerSuspension
  WHERE personId = @personId AND voidedAt IS NULL AND fromOn <= @on AND (toOn IS NULL OR toOn >= @on)
  ORDER BY toOn IS NOT NULL, toOn DESC LIMIT 1`)
export const insertSuspension = sql<
  OfPerson & Omit<Suspension, 'id'> & { recordedAt: Instant; recordedBy: string }
>(`
  INSERT INTO dinerSuspension (personId, fromOn, toOn, reason, recordedAt, recordedBy, toRecordedAt)
  VALUES (@personId, @fromOn, @toOn, @reason, @recordedAt, @recordedBy, iif(@toOn IS NULL, NULL, @recordedAt))`)
export const endSuspension = sql<{ id: number; toOn: Day; now: Instant }>(
  'UPDATE dinerSuspension SET toOn = @toOn, toRecordedAt = @now WHERE id = @id',
)
export const voidSuspension = sql<{ id: number; now: Instant; by: string }>(`
  UPDATE dinerSuspension SET voidedAt = @now, voidedBy = @by, voidReason = '' WHERE id = @id`)

export const hasPhotoConsent = sql<OfPerson & { today: Day }, { isGiven: boolean }>(`
  SELECT EXISTS (SELECT 1 FROM personConsent WHERE personId = @personId AND purpose = 'photo' AND givenOn <= @today
    AND (withdrawnOn IS NULL OR withdrawnOn > @today)) AS isGiven`)
export const findPhoto = sql<OfPerson, { id: number }>(`
  SELECT id FROM attachment WHERE entity = 'person' AND entityId = @personId AND role = 'photo' AND voidedAt IS NULL
  ORDER BY id DESC LIMIT 1`)

export const insertAccount = sql<OfPerson>('INSERT INTO dinerAccount (personId) VALUES (@personId)')
