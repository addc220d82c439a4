import { Anchor, Button, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Instant } from '../../../shared/day.ts'
import { isRefusal } from '../../../shared/errors.ts'
import type { Visit } from '../../../shared/homecare/visit.ts'
import { api, client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { MomentField } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { ErrorNote, Load } from '../../kit/parts.tsx'
import { ItemToggles } from './ItemToggles.tsx'
import { Notice } from './Notice.tsx'
import { type ReportValues, reportInput, reportOf } from './report.ts'

/** The visit before was never checked out: when was that, and what was done. */
export function ForgottenVisit({ visitId, onSettled }: { visitId: number; onSettled(): void }) {
  const { t } = useWords()
  const visit = useQuery(api.homecare.visit.queryOptions({ input: { id: visitId } }))
  return (
    <Notice isAlert icon={IconAlertTriangle} title={t('homecare.visits.forgotten.title')}>
      <Load of={visit}>{(found) => <Settle visit={found} onSettled={onSettled} />}</Load>
    </Notice>
  )
}

function Settle({ visit, onSettled }: { visit: Visit; onSettled(): void }) {
  const { t } = useWords()
  const { moment } = useFormat()
  const [at, setAt] = useState<Instant>(() => Math.min(visit.plannedToAt ?? Date.now(), Date.now()))
  const [items, setItems] = useState<ReportValues['items']>([])
  const settle = useCommand(
    () =>
      client.homecare.checkOut({
        id: visit.id,
        at,
        reason: t('homecare.visits.forgotten.reason'),
        ...reportInput({ ...reportOf(visit), items }),
      }),
    { onDone: onSettled },
  )
  // Somebody else may have checked it out in the meantime.
  const isSettled = visit.state !== 'underWay' || isRefusal(settle.error, 'VISIT_STATE')
  return (
    <Stack gap="sm">
      <Text>
        {t('homecare.visits.forgotten.who', { person: visit.person, from: moment(visit.startedAt) })}
      </Text>
      <MomentField label={t('homecare.visits.forgotten.at')} value={at} onChange={setAt} />
      <ItemToggles visit={visit} value={items} onChange={setItems} />
      <ErrorNote error={settle.error} />
      <Button loading={settle.isRunning} onClick={() => (isSettled ? onSettled() : settle.run(undefined))}>
        {t('homecare.visits.forgotten.go')}
      </Button>
      <Anchor href={`#/care/visits/${visit.id}`} underline="always">
        {t('homecare.visits.forgotten.open')}
      </Anchor>
    </Stack>
  )
}
