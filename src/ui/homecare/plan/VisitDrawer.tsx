import { Button, Drawer, Group, Stack, Table } from '@mantine/core'
import { IconArrowsMove, IconExternalLink, IconRepeat, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { VisitRow } from '../../../shared/homecare/visit.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { useFocusReturn } from '../../kit/use-focus-return.ts'
import { PersonLink } from '../../people/PersonLink.tsx'
import type { Doing } from './doing.ts'
import { canMoveVisit } from './VisitChip.tsx'

interface VisitDrawerProps {
  siteId: number
  visit: VisitRow
  onDo(doing: Doing): void
  onClose(): void
}

/** One visit of the calendar: who, when, what, and what can be done with it. */
export function VisitDrawer({ siteId, visit, onDo, onClose }: VisitDrawerProps) {
  const { t } = useWords()
  const { may } = useSession()
  const say = useEnum()
  useFocusReturn()
  const facts = useFacts(visit)
  const plans = useQuery(
    api.homecare.visitPlans.queryOptions({
      input: { siteId, personId: visit.personId, isEndedShown: true },
      enabled: visit.planId !== null,
    }),
  )
  const plan = plans.data?.find(({ id }) => id === visit.planId)
  const isPlanned = canMoveVisit(visit)
  return (
    <Drawer
      opened
      onClose={onClose}
      title={`${visit.person} · ${say('visitKind', visit.kind)}`}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Stack>
        <Table variant="vertical" layout="fixed" withTableBorder>
          <Table.Tbody>
            {facts.map(([label, value]) => (
              <Table.Tr key={label}>
                <Table.Th w="8rem">{label}</Table.Th>
                <Table.Td>{value}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Group gap="sm">
          {isPlanned && may('homecare.write') && (
            <Button
              data-autofocus
              leftSection={<IconArrowsMove size={20} aria-hidden />}
              onClick={() => onDo({ kind: 'move', visit })}
            >
              {t('homecare.plan.move.open')}
            </Button>
          )}
          <Button
            variant="default"
            component="a"
            href={`#/care/visits/${visit.id}`}
            leftSection={<IconExternalLink size={20} aria-hidden />}
          >
            {t('homecare.plan.visit.open')}
          </Button>
          {plan && (
            <Button
              variant="default"
              leftSection={<IconRepeat size={20} aria-hidden />}
              onClick={() => onDo({ kind: 'plan', plan })}
            >
              {t('homecare.plan.visit.plan')}
            </Button>
          )}
          {isPlanned && may('homecare.visit') && (
            <Button
              variant="default"
              leftSection={<IconX size={20} aria-hidden />}
              onClick={() => onDo({ kind: 'cancel', visit })}
            >
              {t('homecare.plan.visit.cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </Drawer>
  )
}

function useFacts(visit: VisitRow): [string, React.ReactNode][] {
  const { t } = useWords()
  const say = useEnum()
  const { moment, time, dayOf } = useFormat()
  const { fromAt, toAt } = visit
  const until = dayOf(fromAt) === dayOf(toAt) ? time(toAt) : moment(toAt)
  const rows: [string, React.ReactNode][] = [
    [
      t('homecare.plan.field.elder'),
      <PersonLink key="person" id={visit.personId}>
        {visit.person}
      </PersonLink>,
    ],
    [t('homecare.plan.field.street'), visit.street || '—'],
    [t('kit.time'), fromAt === toAt ? visit.onDay : `${moment(fromAt)}–${until}`],
    [t('homecare.plan.field.worker'), visit.workers.map(({ name }) => name).join('、')],
    [t('homecare.plan.field.items'), visit.items.join('、') || '—'],
    [t('homecare.plan.field.state'), say('visitState', visit.state)],
    [t('homecare.plan.field.code'), visit.code],
  ]
  if (visit.outcomeReason) rows.push([t('kit.reason'), visit.outcomeReason])
  return rows
}
