import { z } from 'zod'
import { Instant } from '../day.ts'
import { Id } from '../ids.ts'
import { reads, writes } from '../procedure.ts'

const route = (method: 'GET' | 'POST', path: `/${string}`, summary: string) =>
  ({ method, path, summary, tags: ['imports'] }) as const

export const ImportKind = z.enum(['beds', 'residents', 'visits', 'meals'])
export type ImportKind = z.infer<typeof ImportKind>

/** Columns whose names stand for somebody who is registered. */
export const NamedField = z.enum(['name', 'workers'])
export type NamedField = z.infer<typeof NamedField>

/** A sheet as the page read it: cells as text, the heading row first. The core matches, checks and saves. */
export const Sheet = z.object({
  kind: ImportKind,
  siteId: Id,
  fileName: z.string().max(255),
  rows: z
    .array(z.array(z.string().max(2000)).max(100))
    .min(1)
    .max(60_001),
  /** Column index by field, where the person chose another than the heading says; one beyond the sheet means none. */
  columns: z.record(z.string(), z.int().min(0)).optional(),
  /** Row numbers (as in the file, heading = 1) to leave out. */
  skipRows: z.array(z.int()).default([]),
  /** Who is meant by a name that several have: the answers to the preview's questions. */
  choices: z
    .array(z.object({ field: NamedField, name: z.string(), id: Id }))
    .max(5000)
    .default([]),
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
    'notATime',
    'notMinutes',
    'notARating',
    'unknown',
    'idOfOther',
    'idUnknown',
    'daysDiffer',
    'endsFirst',
    'over24Hours',
    'minutesDiffer',
    'afterDeath',
    'noAgreement',
    'workerBusy',
    'elderBusy',
    'alreadyRecorded',
    'outsidePackage',
    'notEmployed',
    'workerOnLeave',
    'elderAway',
    'notADiner',
    'numberOfOther',
    'numberUnknown',
    'countOfPerson',
    'countRecorded',
    'headCountSite',
    'payNeedsName',
    'canteenShut',
    'notServed',
    'noPrice',
    'monthClosed',
    'mealRecorded',
    'suspended',
    'inHospital',
    'onLeave',
    'accountTooLow',
    'amountDiffers',
  ]),
  /** Warnings do not stop the import. */
  isWarning: z.boolean(),
  value: z.string(),
  /** Who or what it clashes with; a row of the same file as `#12`; of an unknown name, those that are like it. */
  other: z.string().optional(),
})
export type CellProblem = z.infer<typeof CellProblem>

/** A name that several have: asked once, whoever it stands for. */
export const NameQuestion = z.object({
  field: NamedField,
  name: z.string(),
  /** Where it stands. */
  rows: z.array(z.int()),
  chosenId: Id.nullable(),
  candidates: z.array(
    z.object({
      id: Id,
      name: z.string(),
      /** Masked. */
      idNumber: z.string(),
      phone: z.string(),
      street: z.string(),
      birthYear: z.int().nullable(),
      /** Of workers. */
      post: z.string().nullable(),
      /** Of diners. */
      number: z.string().optional(),
    }),
  ),
})
export type NameQuestion = z.infer<typeof NameQuestion>

export const ImportPreview = z.object({
  fields: z.array(
    z.object({ field: z.string(), column: z.int().nullable(), heading: z.string(), isRequired: z.boolean() }),
  ),
  unknownHeadings: z.array(z.string()),
  rowCount: z.int(),
  /** Unanswered questions are not among them. */
  errorCount: z.int(),
  /** Rows below the headings that have an error. */
  errorRows: z.array(z.int()),
  questions: z.array(NameQuestion),
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
