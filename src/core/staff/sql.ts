import type { Day } from '../../shared/day.ts'
import type { Certificate, Staff, StaffLeave } from '../../shared/staff/schema.ts'
import { sql } from '../db/statement.ts'

export type StaffRecord = Omit<Staff, 'certificates' | 'leaves'>

const columns = 'id, siteId, name, sex, phone, post, employedFrom, employedTo, note, version'
export const listStaff = sql<{ siteId: number | null }, StaffRecord>(
  `SELECT ${columns} FROM staff WHERE @siteId IS NULL OR siteId = @siteId ORDER BY siteId, id`,
)
export const getStaff = sql<{ id: number }, StaffRecord>(`SELECT ${columns} FROM staff WHERE id = @id`)
export const insertStaff = sql<Omit<StaffRecord, 'id' | 'version'>>(`
  INSERT INTO staff (siteId, name, sex, phone, post, employedFrom, employedTo, note)
  VALUES (@siteId, @name, @sex, @phone, @post, @employedFrom, @employedTo, @note)`)
export const updateStaff = sql<StaffRecord>(`
  UPDATE staff SET siteId = @siteId, name = @name, sex = @sex, phone = @phone, post = @post, employedFrom = @employedFrom,
    employedTo = @employedTo, note = @note, version = version + 1
  WHERE id = @id`)

export const listCertificates = sql<{ staffId: number }, Certificate>(
  'SELECT kind, number, issuedOn, expiresOn FROM staffCertificate WHERE staffId = @staffId ORDER BY id',
)
export const insertCertificate = sql<Certificate & { staffId: number }>(`
  INSERT INTO staffCertificate (staffId, kind, number, issuedOn, expiresOn) VALUES (@staffId, @kind, @number, @issuedOn, @expiresOn)`)
export const removeCertificates = sql<{ staffId: number }>(
  'DELETE FROM staffCertificate WHERE staffId = @staffId',
)

export const listLeaves = sql<{ staffId: number }, StaffLeave>(
  'SELECT fromOn, toOn, kind, note FROM staffLeave WHERE staffId = @staffId ORDER BY fromOn, id',
)
export const insertLeave = sql<StaffLeave & { staffId: number }>(`
  INSERT INTO staffLeave (staffId, fromOn, toOn, kind, note) VALUES (@staffId, @fromOn, @toOn, @kind, @note)`)
export const removeLeaves = sql<{ staffId: number }>('DELETE FROM staffLeave WHERE staffId = @staffId')

/** Of certificates of one named kind only the one that lasts longest counts; of people, those who still work here. */
export const listExpiring = sql<
  { today: Day; until: Day },
  { staffId: number; name: string; siteId: number; kind: string; expiresOn: Day }
>(`
  SELECT s.id AS staffId, s.name, s.siteId, c.kind, c.expiresOn
  FROM staffCertificate c JOIN staff s ON s.id = c.staffId
  WHERE c.expiresOn <= @until AND (s.employedTo IS NULL OR s.employedTo >= @today)
    AND NOT EXISTS (
      SELECT 1 FROM staffCertificate o WHERE o.staffId = c.staffId AND o.kind = c.kind AND c.kind <> 'other' AND o.id <> c.id
        AND (o.expiresOn IS NULL OR (o.expiresOn, o.id) > (c.expiresOn, c.id)))
  ORDER BY c.expiresOn, s.id, c.id`)
