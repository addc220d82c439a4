import { Button, Group, Paper, Text } from '@mantine/core'
import { IconArchive, IconTool, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import type { BedAction } from '../actions/action.ts'
import { BedActionDialog } from '../actions/BedActionDialog.tsx'
import { RetireForm } from './RetireForm.tsx'
import type { Selection } from './use-selection.ts'

/** What can be done with the chosen beds; stays in sight while the list scrolls. */
export function SelectionBar({ selection }: { selection: Selection }) {
  const { t } = useWords()
  const { may } = useSession()
  const [isRetiring, setRetiring] = useState(false)
  const [action, setAction] = useState<BedAction | null>(null)
  const { beds } = selection
  if (beds.length === 0) return null
  return (
    <Paper
      withBorder
      shadow="md"
      p="sm"
      bg="white"
      component="section"
      aria-label={t('beds.structure.selected', { count: beds.length })}
      style={{ position: 'sticky', bottom: 12, zIndex: 5 }}
    >
      <Group>
        <Text fw={650} role="status">
          {t('beds.structure.selected', { count: beds.length })}
        </Text>
        {may('beds.write') && (
          <Button
            variant="default"
            leftSection={<IconTool size={18} aria-hidden />}
            onClick={() => setAction({ kind: 'outage', beds: beds.map(({ id, code }) => ({ id, code })) })}
          >
            {t('beds.structure.outage')}
          </Button>
        )}
        {may('beds.structure') && (
          <Button
            variant="default"
            leftSection={<IconArchive size={18} aria-hidden />}
            onClick={() => setRetiring(true)}
          >
            {t('beds.structure.retire')}
          </Button>
        )}
        <Button
          variant="subtle"
          ml="auto"
          leftSection={<IconX size={18} aria-hidden />}
          onClick={selection.clear}
        >
          {t('beds.structure.clear')}
        </Button>
      </Group>
      <BedActionDialog action={action} onClose={() => setAction(null)} onDone={selection.clear} />
      {isRetiring && (
        <RetireForm
          beds={beds}
          onClose={() => setRetiring(false)}
          onDone={() => {
            setRetiring(false)
            selection.clear()
          }}
        />
      )}
    </Paper>
  )
}
