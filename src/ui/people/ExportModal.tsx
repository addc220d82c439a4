import { Button, Checkbox, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { useWords } from '../app/words.ts'
import { useFormat } from '../kit/format.ts'
import { ErrorNote } from '../kit/parts.tsx'
import { exportSheet } from '../kit/sheet.ts'
import { useExportColumns } from './export-columns.ts'

interface ExportModalProps {
  isOpen: boolean
  onClose(): void
  siteId: number | null
}

/** People to a file: masked; in full only by right, with a reason and a second confirmation. */
export function ExportModal({ isOpen, onClose, siteId }: ExportModalProps) {
  const { t } = useWords()
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('people.export.title')}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <ExportForm siteId={siteId} onClose={onClose} />
    </Modal>
  )
}

function ExportForm({ siteId, onClose }: Omit<ExportModalProps, 'isOpen'>) {
  const { t } = useWords()
  const { may, me } = useSession()
  const { dayOf } = useFormat()
  const columns = useExportColumns()
  const [filter, setFilter] = useState<'residents' | 'all'>('residents')
  const [isUnmasked, setUnmasked] = useState(false)
  const [reason, setReason] = useState('')
  const [isSure, setSure] = useState(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const rows = await client.people.exportRows({
        filter,
        siteId: siteId ?? undefined,
        isUnmasked,
        reason: isUnmasked ? reason.trim() : '',
      })
      const name = isUnmasked
        ? t('people.export.fileFull', { who: me.displayName, day: dayOf(Date.now()) })
        : t('people.export.file')
      await exportSheet(name, columns, rows)
    },
    onSuccess: onClose,
  })
  const isReady = !isUnmasked || (reason.trim() !== '' && isSure)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) mutate()
      }}
    >
      <Stack>
        <Radio.Group
          label={t('people.export.who')}
          value={filter}
          onChange={(value) => setFilter(value as typeof filter)}
        >
          <Group mih={44}>
            <Radio value="residents" label={t('people.filter.residents')} />
            <Radio value="all" label={t('people.filter.all')} />
          </Group>
        </Radio.Group>
        <Text>{t('people.export.masked')}</Text>
        {may('exports.unmasked') && (
          <Checkbox
            label={t('people.export.unmasked')}
            checked={isUnmasked}
            onChange={({ currentTarget }) => setUnmasked(currentTarget.checked)}
          />
        )}
        {isUnmasked && (
          <>
            <Textarea
              label={t('people.export.reason')}
              required
              maxLength={200}
              value={reason}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
            <Checkbox
              label={t('people.export.sure')}
              checked={isSure}
              onChange={({ currentTarget }) => setSure(currentTarget.checked)}
            />
          </>
        )}
        <ErrorNote error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('kit.cancel')}
          </Button>
          <Button type="submit" loading={isPending} disabled={!isReady}>
            {t('kit.export')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
