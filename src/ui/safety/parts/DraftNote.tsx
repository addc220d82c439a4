import { Button, Group, Text } from '@mantine/core'
import { useWords } from '../../app/words.ts'

/** Says that what was typed before a crash is back, and offers to be rid of it. */
export function DraftNote({ draft, onDiscard }: { draft: { isRestored: boolean }; onDiscard(): void }) {
  const { t } = useWords()
  if (!draft.isRestored) return null
  return (
    <Group justify="space-between" role="status">
      <Text>{t('kit.draftRestored')}</Text>
      <Button variant="subtle" onClick={onDiscard}>
        {t('kit.draftDiscard')}
      </Button>
    </Group>
  )
}
