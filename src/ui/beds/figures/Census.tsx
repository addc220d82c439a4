import { Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Day, dayOf } from '../../../shared/day.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { DayField } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Load, RuleNote } from '../../kit/parts.tsx'
import { CensusCards, CensusRules } from './CensusCards.tsx'
import { CensusCharts } from './CensusCharts.tsx'
import { CensusTables } from './CensusTables.tsx'
import { type Opened, RowsModal } from './RowsModal.tsx'

/** Beds and people of now or of any day. */
export function Census({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const { moment } = useFormat()
  const [on, setOn] = useState<Day | null>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const census = useQuery(
    api.beds.census.queryOptions({
      input: { siteId, on: on ?? undefined },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Load of={census}>
      {(data) => (
        <Stack aria-busy={census.isPlaceholderData}>
          <Group>
            <DayChoice on={on} onChange={setOn} />
            <Text fw={650} role="status">
              {t('figures.asOf', { when: moment(data.at) })}
              <RuleNote>{t('figures.asOfRule')}</RuleNote>
            </Text>
          </Group>
          {data.total.setUp === 0 && <Text fz="lg">{t('figures.noBeds')}</Text>}
          <CensusCards census={data} onOpen={setOpened} />
          <CensusTables census={data} onOpen={setOpened} />
          <CensusCharts census={data} />
          <CensusRules />
          {opened && (
            <RowsModal opened={opened} siteId={siteId} at={data.at} onClose={() => setOpened(null)} />
          )}
        </Stack>
      )}
    </Load>
  )
}

function DayChoice({ on, onChange }: { on: Day | null; onChange(on: Day | null): void }) {
  const { t } = useWords()
  const { state } = useSession()
  const today = dayOf(state.now, state.timeZone)
  return (
    <>
      <SegmentedControl
        className="screen-only"
        aria-label={t('figures.when')}
        value={on === null ? 'now' : 'day'}
        data={[
          { value: 'now', label: t('kit.now') },
          { value: 'day', label: t('figures.onDay') },
        ]}
        onChange={(value) => onChange(value === 'now' ? null : today)}
      />
      {on !== null && (
        <DayField
          className="screen-only"
          aria-label={t('figures.day')}
          value={on}
          max={today}
          onChange={(day) => day && onChange(day)}
        />
      )}
    </>
  )
}
