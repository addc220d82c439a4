import { Alert, Button, CopyButton, Group, Paper, Stack, Table, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck, IconCopy, IconFileTypePdf } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { RosterPapersStatus } from '../../../shared/safety/roster-paper.ts'
import type { WordKey } from '../../../shared/words/index.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useFormat } from '../../kit/format.ts'
import { ErrorNote } from '../../kit/parts.tsx'

interface PapersTabProps {
  siteId: number
  status: RosterPapersStatus
}

/** The rosters kept as PDF beside the data: the last one, where they are, when the next comes, and what went wrong. */
export function PapersTab({ siteId, status }: PapersTabProps) {
  const { t } = useWords()
  const { moment } = useFormat()
  const { folder, hour, last } = status
  const { run, isRunning, error } = useCommand(() => client.safety.makePaper({ siteId }), {
    doneText: null,
    onDone: ({ file }) =>
      notifications.show({
        message: t('safety.roster.papers.kept', { file }),
        color: 'teal',
        closeButtonProps: { 'aria-label': t('kit.close') },
      }),
  })
  return (
    <Stack maw="52rem">
      <Text c="dimmed">{t('safety.roster.papers.lead')}</Text>
      <Failing status={status} />
      <Group>
        <Button
          leftSection={<IconFileTypePdf size={20} aria-hidden />}
          loading={isRunning}
          onClick={() => run(undefined)}
        >
          {t('safety.roster.papers.keep')}
        </Button>
        <Button renderRoot={(props) => <Link to="/sites" {...props} />} variant="default">
          {t('safety.roster.toSettings')}
        </Button>
      </Group>
      <ErrorNote error={status.lastFailure ? null : error} />
      <Paper withBorder bg="white">
        <Table>
          <Table.Tbody>
            <Table.Tr>
              <Table.Th scope="row" w="12rem">
                {t('safety.roster.papers.last')}
              </Table.Th>
              <Table.Td>
                {last ? (
                  <>
                    <Text fw={600}>{moment(last.at)}</Text>
                    <Text>{t('safety.roster.papers.size', { pages: last.pages, people: last.people })}</Text>
                  </>
                ) : (
                  t('safety.roster.papers.never')
                )}
              </Table.Td>
            </Table.Tr>
            {last && (
              <>
                <Table.Tr>
                  <Table.Th scope="row">{t('safety.roster.papers.file')}</Table.Th>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{last.file}</Table.Td>
                </Table.Tr>
                <Table.Tr>
                  <Table.Th scope="row">{t('safety.roster.papers.by')}</Table.Th>
                  <Table.Td>{last.by || t('safety.roster.papers.itself')}</Table.Td>
                </Table.Tr>
              </>
            )}
            <Table.Tr>
              <Table.Th scope="row">{t('safety.roster.papers.hour')}</Table.Th>
              <Table.Td>
                {hour ? t('safety.roster.papers.hourOf', { hour }) : t('safety.roster.papers.off')}
              </Table.Td>
            </Table.Tr>
            <Table.Tr>
              <Table.Th scope="row">{t('safety.roster.papers.folder')}</Table.Th>
              <Table.Td>
                <Folder folder={folder} />
              </Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </Paper>
      <Text c="dimmed">{t('safety.roster.papers.copyHint')}</Text>
    </Stack>
  )
}

function Folder({ folder }: { folder: string }) {
  const { t } = useWords()
  return (
    <Group gap="sm" wrap="nowrap" justify="space-between">
      <Text style={{ overflowWrap: 'anywhere' }}>{folder}</Text>
      <CopyButton value={folder}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            style={{ flex: 'none' }}
            leftSection={copied ? <IconCheck size={20} aria-hidden /> : <IconCopy size={20} aria-hidden />}
            onClick={copy}
          >
            <span aria-live="polite">
              {t(copied ? 'safety.roster.papers.copied' : 'safety.roster.papers.copy')}
            </span>
          </Button>
        )}
      </CopyButton>
    </Group>
  )
}

/** What went wrong with keeping it by itself; nothing when all is well. */
function Failing({ status: { lastFailure, isLate, hour, folder } }: { status: RosterPapersStatus }) {
  const { t } = useWords()
  const { moment } = useFormat()
  const lines = [
    ...(isLate ? [t('safety.roster.papers.late', { hour })] : []),
    ...(lastFailure
      ? [
          t('safety.roster.papers.failed', {
            when: moment(lastFailure.at),
            why: t(`errors.${lastFailure.code}` as WordKey, { id: '', file: folder }),
          }),
        ]
      : []),
  ]
  return lines.map((line) => (
    <Alert
      key={line}
      color="red"
      variant="light"
      icon={<IconAlertTriangle />}
      role="alert"
      styles={{ message: { color: 'var(--mantine-color-text)', fontSize: '1rem' } }}
    >
      {line}
    </Alert>
  ))
}
