import type { ServiceItem, VisitKind } from '../../shared/homecare/package.ts'
import { plain, valueWords } from '../../shared/imports/fields.ts'
import { normaliseSearch } from '../../shared/people/search.ts'
import type { Reader } from '../db/store.ts'
import { listServiceItems } from '../homecare/packages-items.ts'
import { type ParsedRow, type ParsedSheet, textOf, wordOf } from './parse.ts'
import { splitCell } from './split-cell.ts'

export interface LedgerItem {
  item: ServiceItem
  quantity: number
}
interface Done {
  items: LedgerItem[]
  kind: VisitKind | null
}

/** 助浴×2, 助浴 2次 */
const TIMES = /^(.+?)\s*(?:[×x*]\s*(\d{1,2})\s*次?|(?<=\D)(\d{1,2})\s*次)$/iu

/** Finds the items of a ledger, by code or name; a main kind may stand in their place. */
export class LedgerItems {
  readonly #problems: ParsedSheet['problems']
  readonly #byName = new Map<string, ServiceItem>()
  readonly #read = new Map<string, Done & { unknown: string[] }>()

  constructor(reader: Reader, problems: ParsedSheet['problems']) {
    this.#problems = problems
    for (const item of listServiceItems(reader))
      for (const name of [item.name, item.code]) this.#byName.set(normaliseSearch(name), item)
  }

  /** What was done, and the main kind: the kind's own column, else the first item's. */
  find(row: ParsedRow): Done {
    const text = textOf(row, 'items')
    const read = this.#read.get(text) ?? this.#parse(text)
    this.#read.set(text, read)
    for (const value of read.unknown) this.#problems.add(row, 'items', 'unknown', { value })
    return { items: read.items, kind: wordOf<VisitKind>(row, 'kind') ?? read.kind }
  }

  #parse(text: string): Done & { unknown: string[] } {
    const quantities = new Map<ServiceItem, number>()
    const unknown: string[] = []
    let kind: VisitKind | null = null
    for (const part of splitCell(text, (known) => this.#named(known) !== null)) {
      const named = this.#named(part)
      if (!named) unknown.push(part)
      kind ??= named?.kind ?? null
      if (named?.item) quantities.set(named.item, (quantities.get(named.item) ?? 0) + named.quantity)
    }
    const items = [...quantities].map(([item, quantity]) => ({ item, quantity }))
    return { items, kind, unknown }
  }

  #named(part: string): { kind: VisitKind; item: ServiceItem | null; quantity: number } | null {
    const whole = this.#byName.get(normaliseSearch(part))
    if (whole) return { kind: whole.kind, item: whole, quantity: 1 }
    const [, name = '', first, second] = TIMES.exec(part) ?? []
    const item = this.#byName.get(normaliseSearch(name))
    if (item) return { kind: item.kind, item, quantity: Number(first ?? second) || 1 }
    const kind = valueWords.visitKind.get(plain(part)) as VisitKind | undefined
    return kind ? { kind, item: null, quantity: 1 } : null
  }
}
