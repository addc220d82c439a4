import { Anchor, Button, Group, Modal, Paper, Stack, Switch, Text, Textarea } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FollowUp } from '../../../shared/homecare/visit.ts'
import { api, client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useToday } from '../../kit/figures/use-period.ts'
import { useFormat } from '../../kit/format.ts'
import { Empty, ErrorNote, Load } from '../../kit/parts.tsx'
import { PersonLink } from '../../people/PersonLink.tsx'

/** What was found on visits and waits for the coordinator, urgent first. */
export function FollowUps({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const [isClosedShown, setClosedShown] = useState(false)
  const [closing, setClosing] = useState<FollowUp | null>(null)
  const followUps = useQuery(
    api.homecare.followUps.queryOptions({
      input: { siteId, isClosedShown },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Stack>
      <Switch
        label={t('homecare.visits.followUp.showClosed')}
        checked={isClosedShown}
        onChange={({ currentTarget }) => setClosedShown(currentTarget.checked)}
      />
      <Load of={followUps}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t('homecare.visits.followUp.empty')} />
          ) : (
            <Stack gap="sm">
              {rows.map((followUp) => (
                <Finding key={followUp.id} followUp={followUp} onClose={() => setClosing(followUp)} />
              ))}
            </Stack>
          )
        }
      </Load>
      {closing && <CloseModal followUp={closing} onClose={() => setClosing(null)} />}
    </Stack>
  )
}

function Finding({ followUp, onClose }: { followUp: FollowUp; onClose(): void }) {
  const { t } = useWords()
  const { may } = useSession()
  const { moment } = useFormat()
  const { person, personId, finding, closedAt, visitId } = followUp
  return (
    <Paper withBorder bg="white" p="md" role="group" aria-label={person}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={4} flex="1 1 16rem" miw={0}>
          <Group gap="md">
            <Text fz="lg" fw={650} component="span">
              <PersonLink id={personId}>{person}</PersonLink>
            </Text>
            <Marks followUp={followUp} />
          </Group>
          <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{finding}</Text>
          <Text c="dimmed">
            {t('homecare.visits.followUp.noted', {
              who: followUp.recordedBy,
              when: moment(followUp.recordedAt),
            })}
            {visitId !== null && ' · '}
            {visitId !== null && (
              <Anchor href={`#/care/visits/${visitId}`} underline="always">
                {t('homecare.visits.followUp.openVisit')}
              </Anchor>
            )}
          </Text>
          {closedAt !== null && (
            <Group gap={6} wrap="nowrap" align="flex-start">
              <IconCircleCheck size={20} aria-hidden style={{ flex: 'none' }} />
              <Text>
                {t('homecare.visits.followUp.closed', {
                  who: followUp.closedBy,
                  when: moment(closedAt),
                  result: followUp.result,
                })}
              </Text>
            </Group>
          )}
        </Stack>
        {closedAt === null && may('homecare.write') && (
          <Button variant="light" onClick={onClose}>
            {t('homecare.visits.followUp.close')}
          </Button>
        )}
      </Group>
    </Paper>
  )
}

function Marks({ followUp: { isUrgent, dueOn, closedAt } }: { followUp: FollowUp }) {
  const { t } = useWords()
  const today = useToday()
  const isOverdue = closedAt === null && dueOn !== null && dueOn < today
  return (
    <>
      {isUrgent && (
        <Group gap={4} c="red.9" wrap="nowrap" component="span">
          <IconAlertTriangle size={20} aria-hidden />
          <Text component="span" fw={650}>
            {t('homecare.visits.followUp.urgent')}
          </Text>
        </Group>
      )}
      {dueOn !== null && closedAt === null && (
        <Text component="span" c={isOverdue ? 'red.9' : undefined} fw={isOverdue ? 650 : undefined}>
          {t(isOverdue ? 'homecare.visits.followUp.overdue' : 'homecare.visits.followUp.due', { day: dueOn })}
        </Text>
      )}
    </>
  )
}

function CloseModal({ followUp, onClose }: { followUp: FollowUp; onClose(): void }) {
  const { t } = useWords()
  const [result, setResult] = useState('')
  const [isAsked, setAsked] = useState(false)
  const close = useCommand(client.homecare.closeFollowUp, { onDone: onClose })
  const isMissing = result.trim() === ''
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('homecare.visits.followUp.closeTitle')}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          if (!isMissing) close.run({ id: followUp.id, result: result.trim() })
        }}
      >
        <Stack>
          <Text>
            {followUp.person}：{followUp.finding}
          </Text>
          <Textarea
            label={t('homecare.visits.followUp.result')}
            required
            data-autofocus
            maxLength={500}
            value={result}
            error={isAsked && isMissing ? t('errors.field.required') : undefined}
            onChange={({ currentTarget }) => setResult(currentTarget.value)}
          />
          <ErrorNote error={close.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('kit.cancel')}
            </Button>
            <Button type="submit" loading={close.isRunning}>
              {t('homecare.visits.followUp.close')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
