import { Button, Group, Text, VisuallyHidden } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { ChecklistKind } from '../../../shared/safety/terms.ts'
import { useWords } from '../../app/words.ts'
import { newKey } from '../../kit/new-key.ts'
import { useDrag } from '../../kit/use-drag.ts'
import { DraftRow } from './DraftRow.tsx'
import {
  type DraftItem,
  emptyItem,
  movedSection,
  movedTo,
  nextCode,
  sectionsOf,
  withItem,
} from './draft-items.ts'
import { ItemEditor } from './ItemEditor.tsx'
import { SectionHead } from './SectionHead.tsx'
import type { Problems } from './use-problems.ts'

interface DraftListProps {
  kind: ChecklistKind
  items: readonly DraftItem[]
  /** Codes that were given before. */
  taken: readonly string[]
  problems: Problems
  /** The item that is being written, by its key. */
  opened: string | null
  onOpen(key: string | null): void
  onItems(change: (items: readonly DraftItem[]) => DraftItem[]): void
}

const none = new Map<string, string>()

/** The items of a draft: moved by dragging, by buttons or with the arrow keys; one at a time is written. */
export function DraftList({ kind, items, taken, problems, opened, onOpen, onItems }: DraftListProps) {
  const { t } = useWords()
  const list = useRef<HTMLOListElement>(null)
  const [said, setSaid] = useState('')
  const move = (from: number, to: number) => {
    const item = items[from]
    if (!item || to < 0 || to >= items.length) return
    onItems((old) => movedTo(old, from, to))
    setSaid(t('safety.checklists.build.now', { code: item.code, place: to + 1 }))
  }
  const { dragged, handle } = useDrag(list, move)
  const add = (section: string, sectionEn: string, after: number) => {
    const item = emptyItem(nextCode(items, taken, after), section, sectionEn)
    onItems((old) => withItem(old, item, after))
    onOpen(item.key)
  }
  const duplicate = (item: DraftItem, index: number) => {
    const copy = { ...item, key: newKey(), code: nextCode(items, taken, index) }
    onItems((old) => withItem(old, copy, index))
    onOpen(copy.key)
  }
  const sections = sectionsOf(items)
  const newSection = () => {
    const name = t('safety.checklists.build.newSection')
    const same = sections.filter(({ section }) => section.startsWith(name)).length
    add(same > 0 ? `${name} ${same + 1}` : name, '', items.length - 1)
  }
  return (
    <div>
      {items.length === 0 && <Text mb="sm">{t('safety.checklists.build.empty')}</Text>}
      <ol className="checklist-draft" ref={list}>
        {items.map((item, index) => {
          const section = sections.find(({ start }) => start === index)
          const isOpen = item.key === opened
          const wrong = problems.get(index) ?? none
          return (
            <li key={item.key} data-dragged={index === dragged || undefined}>
              {section && (
                <SectionHead
                  section={section.section}
                  sectionEn={section.sectionEn}
                  isFirst={index === 0}
                  isLast={section === sections.at(-1)}
                  onRename={(words) =>
                    onItems((old) =>
                      old.map((each, at) =>
                        at >= index && at < index + section.items.length ? { ...each, ...words } : each,
                      ),
                    )
                  }
                  onMove={(by) => onItems((old) => movedSection(old, index, by))}
                  onAdd={() => add(section.section, section.sectionEn, index + section.items.length - 1)}
                />
              )}
              <DraftRow
                item={item}
                isOpen={isOpen}
                isFirst={index === 0}
                isLast={index === items.length - 1}
                wrong={wrong}
                handle={handle(index)}
                onOpen={() => onOpen(isOpen ? null : item.key)}
                onMove={(by) => move(index, index + by)}
                onDuplicate={() => duplicate(item, index)}
                onRemove={() => onItems((old) => old.filter(({ key }) => key !== item.key))}
              />
              {isOpen && (
                <ItemEditor
                  kind={kind}
                  item={item}
                  before={items.slice(0, index)}
                  wrong={wrong}
                  onChange={(change) =>
                    onItems((old) =>
                      old.map((each) => (each.key === item.key ? { ...each, ...change } : each)),
                    )
                  }
                />
              )}
            </li>
          )
        })}
      </ol>
      <Group mt="md">
        <Button variant="light" leftSection={<IconPlus size={20} aria-hidden />} onClick={newSection}>
          {t('safety.checklists.build.addSection')}
        </Button>
      </Group>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  )
}
