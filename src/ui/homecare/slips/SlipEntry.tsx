import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconDeviceFloppy } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { focusWrong } from '../../kit/form-foot.tsx'
import { EntryGrid } from './EntryGrid.tsx'
import { isBlank, recordOf } from './entry.ts'
import { Refused } from './Refused.tsx'
import { useEntry } from './use-entry.ts'

/** Slips that came back: code, minutes, items, Enter; nothing is saved until all of it can be. */
export function SlipEntry() {
  const { t } = useWords()
  const entry = useEntry()
  const grid = useRef<HTMLFormElement>(null)
  const [isAsked, setAsked] = useState(false)
  const [isClearing, setClearing] = useState(false)
  const filled = entry.judged.filter(({ row }) => !isBlank(row))
  const [result, setResult] = useState<{ recorded: number; counted: number } | null>(null)
  const save = useCommand(client.homecare.recordVisits, {
    doneText: null,
    onDone: (recorded) => {
      setResult(recorded)
      entry.clear()
      setAsked(false)
      setTimeout(() => grid.current?.querySelector('input')?.focus())
    },
  })
  // The core counts the rows that were sent; the grid may have blank ones between.
  const [sent, setSent] = useState<string[]>([])
  const send = () => {
    setAsked(true)
    if (filled.length === 0) return
    if (filled.some(({ visit, problems }) => visit === null || problems.length > 0))
      return focusWrong(grid.current)
    setSent(filled.map(({ row }) => row.key))
    save.run({ rows: filled.flatMap(({ row, visit }) => (visit ? [recordOf(row, visit, entry.facts)] : [])) })
  }
  return (
    <form
      ref={grid}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Stack className="screen-only">
        <Text c="dimmed">{t('homecare.slips.entry.help')}</Text>
        {entry.isRestored && <Text>{t('kit.draftRestored')}</Text>}
        <Saved result={filled.length === 0 ? result : null} />
        <EntryGrid entry={entry} isAsked={isAsked} onSave={send} />
        <Refused error={save.error} rows={entry.judged.map(({ row }) => row.key)} sent={sent} />
        <Group justify="space-between">
          <Text role="status">{t('homecare.slips.entry.total', { count: filled.length })}</Text>
          <Group>
            <Button variant="default" disabled={filled.length === 0} onClick={() => setClearing(true)}>
              {t('homecare.slips.entry.clear')}
            </Button>
            <Button
              type="submit"
              leftSection={<IconDeviceFloppy size={20} aria-hidden />}
              disabled={filled.length === 0}
              loading={save.isRunning}
            >
              {t('homecare.slips.entry.save', { count: filled.length })}
            </Button>
          </Group>
        </Group>
      </Stack>
      <Modal
        opened={isClearing}
        onClose={() => setClearing(false)}
        title={t('homecare.slips.entry.clearTitle')}
        closeButtonProps={{ 'aria-label': t('kit.close') }}
      >
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setClearing(false)}>
            {t('kit.cancel')}
          </Button>
          <Button
            color="red"
            onClick={() => {
              entry.clear()
              setClearing(false)
            }}
          >
            {t('homecare.slips.entry.clear')}
          </Button>
        </Group>
      </Modal>
    </form>
  )
}

/** How many were recorded, and how many of them count. */
function Saved({ result }: { result: { recorded: number; counted: number } | null }) {
  const { t } = useWords()
  if (!result) return null
  return (
    <Alert
      color="teal"
      variant="light"
      role="status"
      icon={<IconCircleCheck />}
      styles={{ message: { color: 'var(--mantine-color-text)', fontSize: '1rem' } }}
    >
      {t('homecare.slips.entry.saved', { ...result })}
    </Alert>
  )
}
