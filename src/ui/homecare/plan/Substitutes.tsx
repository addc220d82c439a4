import { Button, Group, Modal, Select, SimpleGrid, Stack, Table, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { addDays } from '../../../shared/day.ts'
import { api, type Client, client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField, useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Empty, ErrorNote, Load } from '../../kit/parts.tsx'
import { useFocusReturn } from '../../kit/use-focus-return.ts'
import { WorkerSelect } from './fields.tsx'
import { choose } from './substitutes.ts'

type Proposed = Awaited<ReturnType<Client['homecare']['substitutes']>>[number]

interface SubstitutesProps {
  siteId: number
  staffId?: number
  from?: string
  to?: string
  onClose(): void
}

/** A worker is away: whose visits those are, and who could go instead. */
export function Substitutes({ siteId, onClose, ...start }: SubstitutesProps) {
  const { t } = useWords()
  const today = useFormat().dayOf(Date.now())
  const [staffId, setStaffId] = useState(start.staffId ?? null)
  const [from, setFrom] = useState(start.from ?? today)
  const [to, setTo] = useState(start.to ?? addDays(start.from ?? today, 6))
  useFocusReturn()
  const isBackward = to < from
  const found = useQuery(
    api.homecare.substitutes.queryOptions({
      input: { siteId, staffId: staffId ?? 0, from, to },
      enabled: staffId !== null && !isBackward,
    }),
  )
  return (
    <Modal
      opened
      onClose={onClose}
      size="70rem"
      closeOnClickOutside={false}
      title={t('homecare.plan.sub.title')}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Stack>
        <Text>{t('homecare.plan.sub.lead')}</Text>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <WorkerSelect
            siteId={siteId}
            label={t('homecare.plan.sub.who')}
            required
            data-autofocus
            value={staffId}
            onChange={setStaffId}
          />
          <DayField
            label={t('homecare.plan.field.fromOn')}
            required
            value={from}
            onChange={(day) => day && setFrom(day)}
          />
          <DayField
            label={t('homecare.plan.sub.to')}
            required
            value={to}
            onChange={(day) => day && setTo(day)}
            error={isBackward ? t('homecare.plan.problem.toOn') : undefined}
          />
        </SimpleGrid>
        {staffId !== null && !isBackward && (
          <Load of={found}>
            {(rows) =>
              rows.length === 0 ? (
                <Empty title={t('homecare.plan.sub.none')} />
              ) : (
                <Choices
                  key={`${staffId}.${from}.${to}.${rows.length}`}
                  staffId={staffId}
                  rows={rows}
                  onClose={onClose}
                />
              )
            }
          </Load>
        )}
      </Stack>
    </Modal>
  )
}

function Choices({ staffId, rows, onClose }: { staffId: number; rows: Proposed[]; onClose(): void }) {
  const { t } = useWords()
  const first = useMemo(() => choose(rows), [rows])
  const [changed, setChanged] = useState<ReadonlyMap<number, number | null>>(new Map())
  const [reason, setReason] = useState(t('homecare.plan.sub.reason'))
  const of = (id: number) => (changed.has(id) ? changed.get(id) : first.get(id)) ?? null
  const visits = rows.flatMap(({ visit: { id, version } }) => {
    const toStaffId = of(id)
    return toStaffId === null ? [] : [{ id, version, toStaffId }]
  })
  const { run, isRunning, error } = useCommand(
    () => client.homecare.reassignVisits({ fromStaffId: staffId, visits, reason }),
    { doneText: t('homecare.plan.sub.done', { count: visits.length }), onDone: onClose },
  )
  return (
    <Stack>
      <Table.ScrollContainer minWidth={620}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('kit.time')}</Table.Th>
              <Table.Th>{t('homecare.plan.field.elder')}</Table.Th>
              <Table.Th>{t('homecare.plan.field.kind')}</Table.Th>
              <Table.Th w="24rem">{t('homecare.plan.sub.instead')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <ChoiceRow
                key={row.visit.id}
                row={row}
                value={of(row.visit.id)}
                onChange={(id) => setChanged(new Map(changed).set(row.visit.id, id))}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <TextInput
        label={t('kit.reason')}
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <ErrorNote error={error} />
      <Group justify="space-between">
        <Text role="status">{t('homecare.plan.sub.left', { count: rows.length - visits.length })}</Text>
        <Group>
          <Button variant="default" onClick={onClose}>
            {t('kit.cancel')}
          </Button>
          <Button loading={isRunning} disabled={visits.length === 0} onClick={() => run(undefined)}>
            {t('homecare.plan.sub.save', { count: visits.length })}
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}

interface ChoiceRowProps {
  row: Proposed
  value: number | null
  onChange(id: number | null): void
}

function ChoiceRow({ row: { visit, proposals }, value, onChange }: ChoiceRowProps) {
  const { t } = useWords()
  const say = useEnum()
  const { moment, time } = useFormat()
  return (
    <Table.Tr>
      <Table.Td>{`${moment(visit.fromAt)}–${time(visit.toAt)}`}</Table.Td>
      <Table.Td>{visit.person}</Table.Td>
      <Table.Td>{say('visitKind', visit.kind)}</Table.Td>
      <Table.Td>
        <Select
          aria-label={t('homecare.plan.sub.insteadFor', { elder: visit.person, when: moment(visit.fromAt) })}
          placeholder={t(proposals.length === 0 ? 'homecare.plan.sub.nobody' : 'homecare.plan.sub.choose')}
          disabled={proposals.length === 0}
          clearable
          clearButtonProps={{ 'aria-label': t('kit.none') }}
          data={proposals.map(({ staffId, name, isSameTeam, knows, minutesThatDay }) => ({
            value: String(staffId),
            label: t(isSameTeam ? 'homecare.plan.sub.mate' : 'homecare.plan.sub.other', {
              name,
              knows,
              minutes: minutesThatDay,
            }),
          }))}
          value={value === null ? null : String(value)}
          onChange={(id) => onChange(id === null ? null : Number(id))}
        />
      </Table.Td>
    </Table.Tr>
  )
}
