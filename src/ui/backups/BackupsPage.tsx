import { Alert, Badge, Button, Group, Modal, Progress, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconDatabaseExport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Backup } from '../../shared/backups/contract.ts'
import type { WordKey } from '../../shared/words/index.ts'
import { api, client } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { useWords } from '../app/words.ts'
import { useCommand } from '../kit/command.ts'
import { useFormat } from '../kit/format.ts'
import { Empty, ErrorNote, Load, PageHead } from '../kit/parts.tsx'
import { type Column, DataTable } from '../kit/table.tsx'

export function BackupsPage() {
  const { t } = useWords()
  const { may } = useSession()
  const { moment, bytes } = useFormat()
  const list = useQuery(api.backups.list.queryOptions())
  const { data: status } = useQuery(api.backups.status.queryOptions())
  const [chosen, setChosen] = useState<Backup | null>(null)
  const make = useCommand(() => client.backups.make(), { doneText: t('backups.made') })
  const columns: Column<Backup>[] = [
    { key: 'at', label: t('backups.at'), text: ({ at }) => moment(at) },
    { key: 'reason', label: t('backups.reason'), text: ({ reason }) => t(`backups.reasons.${reason}`) },
    { key: 'size', label: t('backups.size'), text: (backup) => bytes(backup.bytes), align: 'right' },
    {
      key: 'keptAs',
      label: t('backups.kept'),
      text: ({ keptAs }) => keptAs.map((kept) => t(`backups.keptAs.${kept}`)).join('、'),
      cell: ({ keptAs }) => (
        <Group gap={4}>
          {keptAs.map((kept) => (
            <Badge key={kept} variant="outline" color="teal.9" size="lg">
              {t(`backups.keptAs.${kept}`)}
            </Badge>
          ))}
        </Group>
      ),
    },
    ...(may('backups.manage')
      ? [
          {
            key: 'restore',
            label: t('backups.restore'),
            text: () => '',
            cell: (backup: Backup) => (
              <Button
                variant="default"
                aria-label={t('backups.restoreTitle', { when: moment(backup.at) })}
                onClick={() => setChosen(backup)}
              >
                {t('backups.restore')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      <PageHead title={t('backups.title')} lead={t('backups.lead')}>
        {may('backups.manage') && (
          <Button
            leftSection={<IconDatabaseExport size={20} aria-hidden />}
            loading={make.isRunning}
            onClick={() => make.run()}
          >
            {t('backups.make')}
          </Button>
        )}
      </PageHead>
      <ErrorNote error={make.error} />
      {status?.lastFailure && status.lastFailure.at > (status.lastGoodAt ?? 0) && (
        <Alert color="red" mb="md" icon={<IconAlertTriangle />} role="alert">
          {t('backups.failed', {
            when: moment(status.lastFailure.at),
            message: t(`errors.${status.lastFailure.code}` as WordKey, { id: '', file: '' }),
          })}
        </Alert>
      )}
      <Load of={list}>
        {({ backups, totalBytes, limitBytes, fileBytes, folder }) => (
          <Stack>
            <div>
              <Text>
                {t('backups.space', {
                  total: bytes(totalBytes),
                  limit: bytes(limitBytes),
                  file: bytes(fileBytes),
                })}
              </Text>
              <Progress
                value={(100 * totalBytes) / limitBytes}
                size="lg"
                mt={4}
                aria-label={t('backups.size')}
              />
              <Text c="dimmed" mt="xs">
                {t('backups.folder', { folder })}
              </Text>
              <Text c="dimmed">{t('backups.copyHint')}</Text>
            </div>
            <DataTable
              name={t('backups.title')}
              rows={backups}
              columns={columns}
              rowKey={({ name }) => name}
              searchable={false}
              empty={<Empty title={t('backups.empty')} />}
            />
          </Stack>
        )}
      </Load>
      {chosen && <RestoreModal backup={chosen} onClose={() => setChosen(null)} />}
    </>
  )
}

function RestoreModal({ backup, onClose }: { backup: Backup; onClose(): void }) {
  const { t } = useWords()
  const { moment } = useFormat()
  const { run, isRunning, error } = useCommand(() => client.backups.restore({ name: backup.name }), {
    onDone: ({ snapshot }) => {
      notifications.show({ message: t('backups.restored', { snapshot }), color: 'teal', autoClose: false })
      onClose()
    },
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('backups.restoreTitle', { when: moment(backup.at) })}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Stack>
        <Text>{t('backups.restoreLead')}</Text>
        <ErrorNote error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('kit.cancel')}
          </Button>
          <Button color="red.9" loading={isRunning} onClick={() => run()}>
            {t('backups.restore')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
