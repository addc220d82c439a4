import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react'
import { useWords } from '../../app/words.ts'

interface SectionHeadProps {
  section: string
  sectionEn: string
  isFirst: boolean
  isLast: boolean
  onRename(words: { section?: string; sectionEn?: string }): void
  onMove(by: 1 | -1): void
  onAdd(): void
}

/** The name of a section, above its items; renamed for all of them. */
export function SectionHead({
  section,
  sectionEn,
  isFirst,
  isLast,
  onRename,
  onMove,
  onAdd,
}: SectionHeadProps) {
  const { t } = useWords()
  return (
    <div className="checklist-head">
      <TextInput
        label={t('safety.checklists.build.section')}
        maxLength={100}
        flex="1 1 10rem"
        value={section}
        onChange={({ currentTarget }) => onRename({ section: currentTarget.value })}
      />
      <TextInput
        label={t('safety.checklists.build.sectionEn')}
        maxLength={100}
        flex="1 1 10rem"
        value={sectionEn}
        onChange={({ currentTarget }) => onRename({ sectionEn: currentTarget.value })}
      />
      <ActionIcon
        aria-label={t('safety.checklists.build.sectionUp', { section })}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={22} />
      </ActionIcon>
      <ActionIcon
        aria-label={t('safety.checklists.build.sectionDown', { section })}
        disabled={isLast}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={22} />
      </ActionIcon>
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        aria-label={t('safety.checklists.build.addItem', { section })}
        onClick={onAdd}
      >
        {t('safety.checklists.build.add')}
      </Button>
    </div>
  )
}
