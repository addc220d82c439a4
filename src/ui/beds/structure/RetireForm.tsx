import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { Bed } from '../../../shared/beds/schema.ts'
import type { Instant } from '../../../shared/day.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { ErrorNote } from '../../kit/parts.tsx'
import { AtField } from '../actions/fields.tsx'
import { useShortList } from './use-short-list.ts'

interface RetireFormProps {
  beds: Bed[]
  onClose(): void
  onDone(): void
}

/** Takes beds out of the register for good; the core refuses beds in use and names who is in them. */
export function RetireForm({ beds, onClose, onDone }: RetireFormProps) {
  const { t } = useWords()
  const shorten = useShortList()
  const [at, setAt] = useState<Instant | null>(null)
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() ? null : t('errors.field.required')) },
  })
  const { run, isRunning, error } = useCommand(
    (reason: string) =>
      client.beds.retireBeds({ bedIds: beds.map(({ id }) => id), at: at ?? undefined, reason }),
    { onDone },
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('beds.structure.retireTitle', { count: beds.length })}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <form onSubmit={form.onSubmit(({ reason }) => run(reason.trim()))} noValidate>
        <Stack>
          <Text>{t('beds.structure.retireLead', { codes: shorten(beds.map(({ code }) => code)) })}</Text>
          <Textarea
            label={t('kit.reason')}
            required
            data-autofocus
            maxLength={500}
            {...form.getInputProps('reason')}
          />
          <AtField label={t('beds.structure.retireAt')} value={at} onChange={setAt} />
          <ErrorNote error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('kit.cancel')}
            </Button>
            <Button type="submit" color="red" loading={isRunning}>
              {t('beds.structure.retire')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
