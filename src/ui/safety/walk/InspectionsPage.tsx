import { MultiSelect, Select, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { InspectionKind } from '../../../shared/safety/terms.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { PeriodFields } from '../../kit/figures/PeriodFields.tsx'
import { useCheckedPeriod } from '../../kit/figures/use-period.ts'
import { Empty, Load, PageHead, RuleNote } from '../../kit/parts.tsx'
import { DataTable } from '../../kit/table.tsx'
import { BeginButtons } from './BeginButtons.tsx'
import { OpenList } from './OpenList.tsx'
import { RecordDrawer } from './record/RecordDrawer.tsx'
import { Unsent } from './Unsent.tsx'
import { useInspectionColumns } from './use-inspection-columns.tsx'
import { useLine } from './use-line.ts'

/** More of one period is not read in one go. */
const MOST = 5000

/** Rounds and inspections: what is under way first, beginning one, and the records of a period. */
export function InspectionsPage() {
  const { t } = useWords()
  const { site, may } = useSession()
  // Also from here what was said on a walk is sent.
  const line = useLine()
  if (!site) return <Empty title={t('safety.walk.noSite')} />
  return (
    <>
      <PageHead title={t('safety.walk.title')} lead={t('safety.walk.lead')} />
      <Stack>
        <Unsent line={line} />
        <OpenList key={site.id} siteId={site.id} />
      </Stack>
      {may('safety.walk') && <BeginButtons key={site.id} siteId={site.id} />}
      <Records key={`records${site.id}`} siteId={site.id} />
    </>
  )
}

function Records({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const say = useEnum()
  const columns = useInspectionColumns()
  const { period, setPeriod, problem } = useCheckedPeriod('last30', null)
  const [kinds, setKinds] = useState<InspectionKind[]>([])
  const [state, setState] = useState<string | null>(null)
  const [opened, setOpened] = useState<number | null>(null)
  const isEnded = state === null ? undefined : state === 'ended'
  const input = { siteIds: [siteId], ...period, kinds, isEnded, limit: MOST }
  const found = useQuery(
    api.safety.inspections.queryOptions({
      input,
      enabled: problem === null,
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <>
      <Stack gap="sm" mb="sm">
        <PeriodFields
          period={period}
          problem={problem}
          onChange={setPeriod}
          presets={['last30', 'thisMonth', 'lastMonth', 'thisYear', 'lastYear']}
        />
      </Stack>
      <Load of={found}>
        {({ total, rows }) => (
          <>
            {total > rows.length && (
              <Text role="status">{t('safety.walk.list.more', { shown: rows.length, count: total })}</Text>
            )}
            <DataTable
              name={t('safety.walk.title')}
              rows={rows}
              columns={columns}
              rowKey={({ id }) => id}
              onRow={({ id }) => setOpened(id)}
              filters={
                <>
                  <MultiSelect
                    aria-label={t('safety.walk.list.kind')}
                    placeholder={kinds.length > 0 ? undefined : t('safety.walk.list.kinds')}
                    clearable
                    clearButtonProps={{ 'aria-label': t('kit.none') }}
                    data={InspectionKind.options.map((value) => ({
                      value,
                      label: say('inspectionKind', value),
                    }))}
                    value={kinds}
                    onChange={(values) => setKinds(values as InspectionKind[])}
                  />
                  <Select
                    aria-label={t('safety.walk.list.state')}
                    placeholder={t('safety.walk.list.states')}
                    clearable
                    clearButtonProps={{ 'aria-label': t('kit.none') }}
                    w="11rem"
                    data={(['open', 'ended'] as const).map((value) => ({
                      value,
                      label: t(`safety.walk.list.state_${value}`),
                    }))}
                    value={state}
                    onChange={setState}
                  />
                  <RuleNote>{t('safety.walk.score.rule')}</RuleNote>
                </>
              }
              empty={<Empty title={t('safety.walk.list.empty')} lead={t('safety.walk.list.emptyLead')} />}
            />
          </>
        )}
      </Load>
      {opened !== null && <RecordDrawer id={opened} onClose={() => setOpened(null)} />}
    </>
  )
}
