import { Button, Group, Select, Stack, Table, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Day } from '../../../shared/day.ts'
import type { VisitRow } from '../../../shared/homecare/visit.ts'
import type { Site } from '../../../shared/sites/schema.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { DaySwitch } from '../../kit/day-switch.tsx'
import { useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { Empty, Load } from '../../kit/parts.tsx'
import { useVisitTime } from '../visits/use-visit-time.ts'
import { SlipSheet } from './SlipSheet.tsx'
import { sheetsOf } from './sheets.ts'

/** A day's slips, one sheet per worker. */
export function SlipPrint({ site }: { site: Site }) {
  const { t } = useWords()
  const today = useToday()
  const [day, setDay] = useState<Day>(today)
  const [worker, setWorker] = useState<string | null>(null)
  const visits = useQuery(
    api.homecare.visits.queryOptions({
      input: { siteId: site.id, from: day, to: day, states: ['planned', 'underWay'], limit: 5000 },
      placeholderData: keepPreviousData,
    }),
  )
  const items = useQuery(api.homecare.serviceItems.queryOptions())
  return (
    <Load of={visits}>
      {({ rows }) => {
        const all = sheetsOf(rows)
        const sheets = all.filter(({ staffId }) => worker === null || String(staffId) === worker)
        const count = sheets.reduce((sum, { visits: own }) => sum + own.length, 0)
        return (
          <>
            <Stack className="screen-only">
              <Group align="flex-end">
                <DaySwitch day={day} today={today} onChange={setDay} />
                <Select
                  aria-label={t('homecare.slips.print.worker')}
                  placeholder={t('homecare.slips.print.allWorkers')}
                  clearable
                  clearButtonProps={{ 'aria-label': t('homecare.slips.print.allWorkers') }}
                  data={all.map(({ staffId, name }) => ({
                    value: String(staffId),
                    label: name ?? t('homecare.slips.print.nobody'),
                  }))}
                  value={worker}
                  onChange={setWorker}
                />
                <Button
                  leftSection={<IconPrinter size={20} aria-hidden />}
                  disabled={count === 0 || !items.data}
                  onClick={() => window.print()}
                >
                  {t('homecare.slips.print.go', { count })}
                </Button>
                <Text role="status" c="dimmed">
                  {t('homecare.slips.print.summary', { workers: sheets.length, count })}
                </Text>
              </Group>
              {count === 0 ? (
                <Empty title={t('homecare.slips.print.empty')} lead={t('homecare.slips.print.emptyLead')} />
              ) : (
                sheets.map(({ staffId, name, visits: own }) => (
                  <Preview key={staffId} name={name ?? t('homecare.slips.print.nobody')} visits={own} />
                ))
              )}
            </Stack>
            {sheets.map((sheet) => (
              <SlipSheet key={sheet.staffId} sheet={sheet} day={day} site={site} items={items.data ?? []} />
            ))}
          </>
        )
      }}
    </Load>
  )
}

function Preview({ name, visits }: { name: string; visits: VisitRow[] }) {
  const { t } = useWords()
  const say = useEnum()
  const time = useVisitTime()
  return (
    <section aria-label={name}>
      <Text fw={650} fz="lg" mb={4}>
        {name}
      </Text>
      <Table bg="white" withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('homecare.slips.paper.code')}</Table.Th>
            <Table.Th>{t('homecare.slips.paper.planned')}</Table.Th>
            <Table.Th>{t('homecare.slips.paper.elder')}</Table.Th>
            <Table.Th>{t('homecare.visits.row.kind')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {visits.map((visit) => (
            <Table.Tr key={visit.id}>
              <Table.Td fw={650}>{visit.code}</Table.Td>
              <Table.Td>{time(visit)}</Table.Td>
              <Table.Td>{visit.person}</Table.Td>
              <Table.Td>{say('visitKind', visit.kind)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
