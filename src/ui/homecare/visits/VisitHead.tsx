import { Anchor, Group, Paper, Text, Title } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Visit } from '../../../shared/homecare/visit.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { ErrorNote } from '../../kit/parts.tsx'
import { RevealText } from '../../people/RevealText.tsx'
import { useReveal } from '../../people/reveal.ts'
import { VisitState } from './VisitState.tsx'

/** Whom the visit is to, where, when, by whom and what is planned. */
export function VisitHead({ visit }: { visit: Visit }) {
  const { t } = useWords()
  const say = useEnum()
  const { day, time } = useFormat()
  const { plannedFromAt, plannedToAt, startedAt, endedAt } = visit
  const isOpen = visit.state === 'planned' || visit.state === 'underWay'
  return (
    <Paper withBorder bg="white" p="md">
      <Group justify="space-between" align="flex-start" gap="xs">
        <Title order={1} fz="1.75rem">
          {visit.person}
        </Title>
        <div role="status">
          <VisitState state={visit.state} />
        </div>
      </Group>
      <Group gap="4px 16px" mb="sm">
        <Text fz="lg">{say('visitKind', visit.kind)}</Text>
        <Text c="dimmed">{t('homecare.visits.visit.code', { code: visit.code })}</Text>
        <Anchor href={`#/people/${visit.personId}`} underline="always" className="screen-only">
          {t('homecare.visits.visit.openPerson')}
        </Anchor>
      </Group>
      <dl className="visit-facts">
        <Fact label={t('homecare.visits.visit.when')}>
          {plannedFromAt === null || plannedToAt === null
            ? `${day(visit.onDay)} ${t('homecare.visits.visit.unplanned')}`
            : `${day(visit.onDay)} ${time(plannedFromAt)}–${time(plannedToAt)}`}
        </Fact>
        {startedAt !== null && (
          <Fact label={t('homecare.visits.visit.real')}>
            {endedAt === null ? `${time(startedAt)}–` : `${time(startedAt)}–${time(endedAt)}`}
          </Fact>
        )}
        <Where visit={visit} />
        <Fact label={t('homecare.visits.visit.workers')}>
          {visit.workers.map(({ name }) => name).join('、')}
        </Fact>
        {isOpen && visit.items.length > 0 && (
          <Fact label={t('homecare.visits.visit.planned')}>{visit.items.join('、')}</Fact>
        )}
        {isOpen && visit.note && <Fact label={t('homecare.visits.visit.note')}>{visit.note}</Fact>}
        {visit.clashReason && <Fact label={t('homecare.visits.visit.clashReason')}>{visit.clashReason}</Fact>}
      </dl>
      {visit.jointId !== null && (
        <Group gap={6} mt="xs">
          <IconUsers size={20} aria-hidden />
          <Text>{t('homecare.visits.visit.joint')}</Text>
        </Group>
      )}
    </Paper>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** The street; door and phone in full only by a look that is audited, as on the person's page. */
function Where({ visit: { personId, street } }: { visit: Visit }) {
  const { t } = useWords()
  const reveal = useReveal(personId)
  const { data: person } = useQuery(api.people.get.queryOptions({ input: { id: personId } }))
  return (
    <>
      <Fact label={t('homecare.visits.visit.where')}>
        {street || person?.street || '—'}
        {person?.addressMasked && <RevealText masked={person.addressMasked} field="address" from={reveal} />}
      </Fact>
      {person?.phoneMasked && (
        <Fact label={t('homecare.visits.visit.phone')}>
          <RevealText masked={person.phoneMasked} field="phone" from={reveal} />
          <ErrorNote error={reveal.error} />
        </Fact>
      )}
    </>
  )
}
