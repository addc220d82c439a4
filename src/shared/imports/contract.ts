import { z } from 'zod'
import { Instant } from '../day.ts'
import { Id } from '../ids.ts'
import { reads, writes } from '../procedure.ts'

const route = (method: 'GET' | 'POST', path: `/${string}`, summary: string) =>
  ({ method, path, summary, tags: ['imports'] }) as const

export const ImportKind = z.enum(['beds', 'residents'])
export type ImportKind = z.infer<typeof ImportKind>

/** A sheet as the page read it: cells as text, the heading row first. The core matches, checks and saves. */
export const Sheet = z.object({
  kind: ImportKind,
  siteId: Id,
  fileName: z.string().max(255),
  rows: z
    .array(z.array(z.string().max(2000)).max(100))
    .min(1)
    .max(20_001),
  /** Column index by field, where the person chose another than the heading says; one beyond the sheet means none. */
  columns: z.record(z.string(), z.int().min(0)).optional(),
  /** Row numbers (as in the file, heading = 1) to leave out. */
  skipRows: z.array(z.int()).default([]),
})
export type Sheet = z.input<typeof Sheet>

export const CellProblem = z.object({
  /** Row number as the spreadsheet shows it, heading = 1. */
  row: z.int(),
  field: z.string(),
  /** Word key under `imports.problem.`. */
  problem: z.enum([
    'required',
    'notADate',
    'notANumber',
    'notInList',
    'tooLong',
    'idMalformed',
    'idToVerify',
    'idTaken',
    'duplicateInFile',
    'duplicatePerson',
    'bedUnknown',
    'bedTaken',
    'bedOut',
    'bedTwice',
    'codeTaken',
    'inFuture',
    'outOfOrder',
    'alreadyInBed',
  ]),
  /** Warnings do not stop the import. */
  isWarning: z.boolean(),
  value: z.string(),
  /** Who or what it clashes with. */
  other: z.string().optional(),
})
export type CellProblem = z.infer<typeof CellProblem>

export const ImportPreview = z.object({
  fields: z.array(
    z.object({ field: z.string(), column: z.int().nullable(), heading: z.string(), isRequired: z.boolean() }),
  ),
  unknownHeadings: z.array(z.string()),
  rowCount: z.int(),
  errorCount: z.int(),
  warningCount: z.int(),
  /** The first 1,000 problems, errors first. */
  problems: z.array(CellProblem),
  /** Rows as they would be saved, in the order of `fields` (masked); enumerations and flags by their key, days as `YYYY-MM-DD`. */
  sample: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const ImportBatch = z.object({
  id: Id,
  kind: ImportKind,
  siteId: Id,
  fileName: z.string(),
  at: Instant,
  by: z.string(),
  rowCount: z.int(),
  undoneAt: Instant.nullable(),
})
export type ImportBatch = z.infer<typeof ImportBatch>

export const importsContract = {
  preview: reads('imports.write')
    .route(route('POST', '/imports/preview', 'Check a sheet; nothing is saved'))
    .input(Sheet)
    .output(ImportPreview),
  accept: writes('imports.write')
    .route(route('POST', '/imports', 'Save a checked sheet in one transaction'))
    .input(Sheet)
    .output(ImportBatch),
  list: reads('imports.read')
    .route(route('GET', '/imports', 'Imports, newest first'))
    .output(z.array(ImportBatch)),
  undo: writes('imports.write')
    .route(route('POST', '/imports/{id}/undo', 'Take a whole import back'))
    .input(z.object({ id: Id }))
    .output(ImportBatch),
}
