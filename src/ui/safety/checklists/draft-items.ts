import { ItemDetails, type NewCheckItem } from '../../../shared/safety/checklist.ts'
import { newKey } from '../../kit/new-key.ts'
import { moved } from '../../kit/order.ts'

/** An item while it is being written; the key stays with it wherever it is moved. */
export type DraftItem = NewCheckItem & { key: string }

export const withKeys = (items: readonly NewCheckItem[]): DraftItem[] =>
  items.map((item) => ({ ...item, key: newKey() }))

interface Section<I> {
  section: string
  sectionEn: string
  /** Where its first item stands. */
  start: number
  items: I[]
}

/** A list by its sections: items below each other that name the same one. */
export function sectionsOf<I extends Pick<NewCheckItem, 'section' | 'sectionEn'>>(
  items: readonly I[],
): Section<I>[] {
  const sections: Section<I>[] = []
  for (const [index, item] of items.entries()) {
    const last = sections.at(-1)
    if (last?.section === item.section) last.items.push(item)
    else sections.push({ section: item.section, sectionEn: item.sectionEn, start: index, items: [item] })
  }
  return sections
}

/** An item put at another's place; it joins that one's section. */
export function movedTo(items: readonly DraftItem[], from: number, to: number): DraftItem[] {
  const [item, other] = [items[from], items[to]]
  if (!item || !other || from === to) return [...items]
  const { section, sectionEn } = other
  return moved(
    items.map((each) => (each === item ? { ...item, section, sectionEn } : each)),
    from,
    to,
  )
}

/** A whole section before the one above it, or behind the one below. */
export function movedSection(items: readonly DraftItem[], start: number, by: 1 | -1): DraftItem[] {
  const sections = sectionsOf(items)
  const from = sections.findIndex((section) => section.start === start)
  const to = from + by
  if (from < 0 || to < 0 || to >= sections.length) return [...items]
  return moved(sections, from, to).flatMap((section) => section.items)
}

/**
 * A code that no item has or had: counted on from the item before, e.g. A07 after A06.
 * @param taken codes of the version in force: one that was given up is not given to something else
 */
export function nextCode(items: readonly DraftItem[], taken: readonly string[], after: number): string {
  const [, letters = 'D'] = /^(\D*)\d+$/.exec(items[after]?.code ?? '') ?? []
  const used = new Set([...taken, ...items.map(({ code }) => code)])
  const numbers = [...used].flatMap((code) => {
    const [, own, number] = /^(\D*)(\d+)$/.exec(code) ?? []
    return own === letters ? [Number(number)] : []
  })
  return letters + String(Math.max(0, ...numbers) + 1).padStart(2, '0')
}

export const emptyItem = (code: string, section: string, sectionEn: string): DraftItem => ({
  key: newKey(),
  code,
  section,
  sectionEn,
  text: '',
  textEn: '',
  kind: 'check',
  shift: 'both',
  department: '',
  departmentEn: '',
  basis: '',
  verified: 'own',
  verifiedOn: null,
  grade: 'general',
  fix: 'onSpot',
  weight: 1,
  assetKind: null,
  details: ItemDetails.parse({}),
})

/** An item put in behind another. */
export const withItem = (items: readonly DraftItem[], item: DraftItem, after: number): DraftItem[] =>
  items.toSpliced(after + 1, 0, item)
