import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id, Name, Note, Version } from '../ids.ts'
import {
  AnswerValue,
  AssetKind,
  CheckItemKind,
  ChecklistKind,
  ItemFix,
  ItemShift,
  Verified,
} from './terms.ts'

/** The most items a version may have. */
export const MOST_ITEMS = 300

const words = z.string().trim().max(300)
const label = z.string().trim().max(100)

/** When an answer has to come with a photo or a comment. */
export const ForcedBy = z.enum(['never', 'problem', 'always'])
export type ForcedBy = z.infer<typeof ForcedBy>

/** One of several answers; some of them mean that something is wrong. */
export const ItemChoice = z.object({ zh: label.min(1), en: label, isProblem: z.boolean() })
export type ItemChoice = z.infer<typeof ItemChoice>

/** What a kind of item needs to know beside its wording; kept as one JSON value. */
export const ItemDetails = z.object({
  /** number: what it is measured in, and the limits within which it is ok, in thousandths; null: none. */
  unit: z.string().trim().max(20).default(''),
  least: z.int().nullable().default(null),
  most: z.int().nullable().default(null),
  /** choice: at least two. */
  choices: z.array(ItemChoice).max(20).default([]),
  photo: ForcedBy.default('never'),
  comment: ForcedBy.default('problem'),
  /** Asked only when an item before it in the list was answered so; null: always. */
  when: z
    .object({ code: z.string().trim().min(1).max(20), is: z.array(AnswerValue).min(1) })
    .nullable()
    .default(null),
})
export type ItemDetails = z.infer<typeof ItemDetails>

const itemDetails = {
  /** The same through all versions of a checklist, e.g. A01. */
  code: z.string().trim().min(1).max(20),
  section: label.min(1),
  sectionEn: label,
  text: words.min(1),
  textEn: words,
  kind: CheckItemKind,
  shift: ItemShift,
  /** Of a joint inspection: the department that leads. */
  department: label,
  departmentEn: label,
  basis: z.string().trim().max(500),
  verified: Verified,
  /** The day on which the basis was compared with its source. */
  verifiedOn: Day.nullable(),
  /** What it is when wrong: general, or to be looked at as major. */
  grade: z.enum(['general', 'suspectedMajor']),
  fix: ItemFix,
  /** 0: asked, but in no score. */
  weight: z.int().min(0).max(100),
  /** Asked once for each piece of equipment of this kind that stands at the place; null: once. */
  assetKind: AssetKind.nullable(),
  details: ItemDetails,
}

/** One thing that is looked at. */
export const CheckItem = z.object({ id: Id, ...itemDetails })
export type CheckItem = z.infer<typeof CheckItem>
/** Its place in the list is its order. */
export const NewCheckItem = z.object(itemDetails)
export type NewCheckItem = z.infer<typeof NewCheckItem>

/** A version: a draft is changed freely, a confirmed one never. */
export const ChecklistVersion = z.object({
  id: Id,
  checklistId: Id,
  number: z.int(),
  /** In force from this day on, until the next one; null: a draft. */
  fromOn: Day.nullable(),
  note: Note,
  confirmedAt: Instant.nullable(),
  confirmedBy: z.string().nullable(),
  itemCount: z.int(),
  /** Inspections made under it. */
  usedCount: z.int(),
  /** The day of the last of them. */
  usedOn: Day.nullable(),
  version: Version,
})
export type ChecklistVersion = z.infer<typeof ChecklistVersion>

export const Checklist = z.object({
  id: Id,
  /** null: of every site. */
  siteId: Id.nullable(),
  kind: ChecklistKind,
  name: Name,
  nameEn: label,
  /** No longer begun; its records stay. */
  isActive: z.boolean(),
  versions: z.array(ChecklistVersion),
  version: Version,
})
export type Checklist = z.infer<typeof Checklist>
