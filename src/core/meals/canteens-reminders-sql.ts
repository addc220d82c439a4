import type { Day } from '../../shared/day.ts'
import { sql } from '../db/statement.ts'

interface Worker {
  staffId: number
  who: string
  isCertified: boolean
  /** The day through which the certificate that lasts longest is valid; null: it never runs out, or there is none. */
  expiresOn: Day | null
}

/** Who works at a site on a day, with their health certificates. */
export const listWorkers = sql<{ siteId: number; on: Day }, Worker>(`
  SELECT s.id AS staffId, s.name AS who,
    EXISTS (SELECT 1 FROM staffCertificate c WHERE c.staffId = s.id AND c.kind = 'health') AS isCertified,
    (SELECT nullif(max(coalesce(c.expiresOn, '9999')), '9999') FROM staffCertificate c
      WHERE c.staffId = s.id AND c.kind = 'health') AS expiresOn
  FROM staff s
  WHERE s.siteId = @siteId AND (s.employedFrom IS NULL OR s.employedFrom <= @on) AND (s.employedTo IS NULL OR s.employedTo >= @on)
  ORDER BY s.id`)
