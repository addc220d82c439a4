import type { Instant } from '../../../shared/day.ts'
import type { RosterPaper } from '../../../shared/safety/roster-paper.ts'
import { sql } from '../../db/statement.ts'

type OfSite = { siteId: number }

const paper = 'id, at, file, pages, people, by'
/** The latest, of those that do not come from a clock that was ahead. */
export const lastPaper = sql<OfSite & { now: Instant }, RosterPaper>(
  `SELECT ${paper} FROM rosterPaper WHERE siteId = @siteId AND at <= @now ORDER BY at DESC, id DESC LIMIT 1`,
)
export const insertPaper = sql<OfSite & Omit<RosterPaper, 'id'>>(
  'INSERT INTO rosterPaper (siteId, at, file, pages, people, by) VALUES (@siteId, @at, @file, @pages, @people, @by)',
)
/** Homes with floors that are open on a day. */
export const listHomes = sql<{ on: string }, { id: number }>(`
  SELECT s.id FROM site s
  WHERE s.kind = 'home' AND (s.closedOn IS NULL OR s.closedOn >= @on)
    AND EXISTS (SELECT 1 FROM building b JOIN floor f ON f.buildingId = b.id WHERE b.siteId = s.id)
  ORDER BY s.id`)
