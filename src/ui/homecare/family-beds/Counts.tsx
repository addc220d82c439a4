import { Button, Group, Modal, SimpleGrid, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FamilyBedRow } from '../../../shared/homecare/family-bed.ts'
import { isActiveOn } from '../../../shared/homecare/family-bed-rules.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Figure, NumberButton } from '../../kit/figures/Figure.tsx'
import { PeriodFields } from '../../kit/figures/PeriodFields.tsx'
import type { Period } from '../../kit/figures/period.ts'
import { useCheckedPeriod } from '../../kit/figures/use-period.ts'
import { Load } from '../../kit/parts.tsx'
import { DataTable } from '../../kit/table.tsx'
import { CountTables } from './CountTables.tsx'
import { useFamilyBedColumns } from './use-columns.tsx'

const figures = ['applied', 'opened', 'closed', 'active'] as const
type FigureName = (typeof figures)[number]

/** Whether a bed is behind a figure of a period; the same rule as the core counts by. */
const isBehind: Record<FigureName, (row: FamilyBedRow, period: Period) => boolean> = {
  applied: ({ appliedOn }, { from, to }) => appliedOn >= from && appliedOn <= to,
  opened: ({ openedOn }, { from, to }) => openedOn !== null && openedOn >= from && openedOn <= to,
  closed: ({ openedOn, closedOn }, { from, to }) =>
    openedOn !== null && closedOn !== null && closedOn >= from && closedOn <= to,
  active: (row, { to }) => isActiveOn(row, to),
}

/** Applied, opened and closed in a period, active on its last day; each opens its rows. */
export function Counts({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const { period, setPeriod, problem } = useCheckedPeriod('thisMonth', null)
  const [opened, setOpened] = useState<FigureName | null>(null)
  const [isMore, more] = useDisclosure()
  const counts = useQuery(
    api.homecare.familyBedCounts.queryOptions({ input: { siteId, ...period }, enabled: problem === null }),
  )
  return (
    <Stack gap="sm" mb="md" component="section" aria-label={t('homecare.beds.counts.title')}>
      <Group justify="space-between">
        <Text fw={600}>{t('homecare.beds.counts.period', { ...period })}</Text>
        <Button variant="subtle" className="screen-only" aria-expanded={isMore} onClick={more.toggle}>
          {t(isMore ? 'homecare.beds.counts.less' : 'homecare.beds.counts.more')}
        </Button>
      </Group>
      {isMore && (
        <PeriodFields
          period={period}
          problem={problem}
          onChange={setPeriod}
          presets={['thisMonth', 'lastMonth', 'thisYear']}
        />
      )}
      <Load of={counts}>
        {({ total, byStreet, byMonth }) => (
          <>
            <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
              {figures.map((name) => (
                <Figure
                  key={name}
                  label={t(`homecare.beds.counts.${name}`)}
                  rule={t(`homecare.beds.counts.${name}Rule`)}
                >
                  <NumberButton
                    name={t(`homecare.beds.counts.${name}`)}
                    count={total[name]}
                    onOpen={() => setOpened(name)}
                  />
                </Figure>
              ))}
            </SimpleGrid>
            {isMore && <CountTables byStreet={byStreet} byMonth={byMonth} />}
          </>
        )}
      </Load>
      {opened && (
        <RowsBehind figure={opened} period={period} siteId={siteId} onClose={() => setOpened(null)} />
      )}
    </Stack>
  )
}

function RowsBehind({
  figure,
  period,
  siteId,
  onClose,
}: {
  figure: FigureName
  period: Period
  siteId: number
  onClose(): void
}) {
  const { t } = useWords()
  const columns = useFamilyBedColumns(true)
  const beds = useQuery(api.homecare.familyBeds.queryOptions({ input: { siteId, isClosedShown: true } }))
  const title = `${t(`homecare.beds.counts.${figure}`)} · ${t('homecare.beds.agreement.term', { ...period })}`
  return (
    <Modal
      opened
      onClose={onClose}
      size="84rem"
      classNames={{ root: 'rows', overlay: 'rows-overlay', inner: 'rows-inner', content: 'rows-content' }}
      title={title}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Load of={beds}>
        {(rows) => (
          <DataTable
            name={title}
            rows={rows.filter((row) => isBehind[figure](row, period))}
            columns={columns}
            rowKey={({ id }) => id}
            pageSize={50}
          />
        )}
      </Load>
    </Modal>
  )
}
