import { ActionIcon, Menu, Text, UnstyledButton } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconDots,
  IconGripVertical,
  IconTrash,
} from '@tabler/icons-react'
import { useWords } from '../../app/words.ts'
import type { useDrag } from '../../kit/use-drag.ts'
import type { DraftItem } from './draft-items.ts'
import { useItemWords } from './use-item-words.ts'

interface DraftRowProps {
  item: DraftItem
  isOpen: boolean
  isFirst: boolean
  isLast: boolean
  /** What is wrong with it, by field. */
  wrong: ReadonlyMap<string, string>
  handle: ReturnType<ReturnType<typeof useDrag>['handle']>
  onOpen(): void
  onMove(by: 1 | -1): void
  onDuplicate(): void
  onRemove(): void
}

/** One item in a line, with what can be done with it. */
export function DraftRow({ item, isOpen, isFirst, isLast, wrong, handle, ...acts }: DraftRowProps) {
  const { t } = useWords()
  const words = useItemWords()
  const { code } = item
  return (
    <div className="checklist-row" data-open={isOpen || undefined}>
      <ActionIcon
        className="checklist-grip"
        aria-label={t('safety.checklists.build.grip', { code })}
        {...handle}
      >
        <IconGripVertical size={22} />
      </ActionIcon>
      <UnstyledButton className="checklist-open" aria-expanded={isOpen} onClick={acts.onOpen}>
        <b className="checklist-code">{code}</b>
        <span className="checklist-item">
          <Text span>{words.text(item) || t('safety.checklists.build.untitled')}</Text>
          {wrong.size > 0 && (
            <Text span fz="sm" c="red.9" fw={600}>
              <IconAlertTriangle size={16} aria-hidden style={{ verticalAlign: 'text-bottom' }} />{' '}
              {[...new Set(wrong.values())].join('；')}
            </Text>
          )}
        </span>
      </UnstyledButton>
      <ActionIcon
        aria-label={t('safety.checklists.build.up', { code })}
        disabled={isFirst}
        onClick={() => acts.onMove(-1)}
      >
        <IconArrowUp size={22} />
      </ActionIcon>
      <ActionIcon
        aria-label={t('safety.checklists.build.down', { code })}
        disabled={isLast}
        onClick={() => acts.onMove(1)}
      >
        <IconArrowDown size={22} />
      </ActionIcon>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('safety.checklists.build.more', { code })}>
            <IconDots size={22} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={18} aria-hidden />} onClick={acts.onDuplicate}>
            {t('safety.checklists.build.duplicate', { code })}
          </Menu.Item>
          <Menu.Item c="red.9" leftSection={<IconTrash size={18} aria-hidden />} onClick={acts.onRemove}>
            {t('safety.checklists.build.remove', { code })}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
