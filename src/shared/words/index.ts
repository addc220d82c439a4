import { accounts } from './accounts.ts'
import { app } from './app.ts'
import { attachments } from './attachments.ts'
import { audit } from './audit.ts'
import { auditActions } from './audit-actions.ts'
import { auditFields } from './audit-fields.ts'
import { backups } from './backups.ts'
import { beds } from './beds.ts'
import { board } from './board.ts'
import { enums } from './enums.ts'
import { errors } from './errors.ts'
import { figures } from './figures.ts'
import { homecare } from './homecare.ts'
import { host } from './host.ts'
import { imports } from './imports.ts'
import { kit } from './kit.ts'
import { meals } from './meals.ts'
import { people } from './people.ts'
import { safety } from './safety.ts'
import { sites } from './sites.ts'
import { staff } from './staff.ts'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** A text in both languages, side by side so that neither is forgotten: [中文, English]. */
export type Pair = readonly [string, string]
export interface WordTree {
  readonly [key: string]: Pair | WordTree
}

/** Every text a person can see, zh-CN and en, by feature. `{{name}}` stands for a value. */
export const words = {
  app,
  host,
  kit,
  errors,
  enums,
  accounts,
  sites,
  audit,
  auditActions,
  auditFields,
  backups,
  people,
  staff,
  beds,
  board,
  figures,
  homecare,
  meals,
  safety,
  attachments,
  imports,
}

type KeyOf<T> = { [K in keyof T & string]: T[K] extends Pair ? K : `${K}.${KeyOf<T[K]>}` }[keyof T & string]
/** The dotted path of a text, e.g. `beds.board.title`. */
export type WordKey = KeyOf<typeof words>

/** Words that only some pages show: each part is loaded with the first page that names it. */
export const wordParts = {
  audit: ['auditActions', 'auditFields'],
  homecare: ['homecare'],
  imports: ['imports'],
  meals: ['meals'],
  safety: ['safety'],
} as const satisfies Record<string, readonly (keyof typeof words)[]>
export type WordPart = keyof typeof wordParts

/** The catalogue in one language, as i18next takes it. */
export function wordsIn(language: Language): Record<string, unknown> {
  const index = languages.indexOf(language)
  const pick = (tree: Pair | WordTree): unknown =>
    Array.isArray(tree)
      ? tree[index]
      : Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, pick(value)]))
  return pick(words) as Record<string, unknown>
}

/** One text, where the page's catalogue is not: the desktop menu, a refusal at start, papers. */
export function say(language: Language, key: WordKey, values: Record<string, unknown> = {}): string {
  let node: unknown = words
  for (const part of key.split('.')) node = (node as Record<string, unknown>)[part]
  const text = (node as Pair)[languages.indexOf(language)] ?? ''
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}
