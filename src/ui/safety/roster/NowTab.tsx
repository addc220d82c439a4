import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Instant } from '../../../shared/day.ts'
import type { Roster } from '../../../shared/safety/roster.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { MomentField } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Load } from '../../kit/parts.tsx'
import { FloorCard } from './FloorCard.tsx'
import { HouseCard } from './HouseCard.tsx'
import { RosterSheets } from './RosterSheets.tsx'

/** Who is in, floor by floor: now and kept fresh, or at a moment of one's choice. */
export function NowTab({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const { moment } = useFormat()
  const [at, setAt] = useState<Instant | null>(null)
  const [printing, setPrinting] = useState<Roster | null>(null)
  const roster = useQuery(
    api.safety.roster.queryOptions({
      input: at === null ? { siteId } : { siteId, at },
      placeholderData: keepPreviousData,
      // A shift ends and day care shuts without anybody saving anything.
      refetchInterval: at === null ? 60_000 : false,
    }),
  )
  return (
    <>
      <Group mb="sm" className="screen-only">
        <SegmentedControl
          aria-label={t('safety.roster.moment.label')}
          value={at === null ? 'now' : 'chosen'}
          data={[
            { value: 'now', label: t('kit.now') },
            { value: 'chosen', label: t('safety.roster.moment.chosen') },
          ]}
          onChange={(value) => setAt(value === 'now' ? null : Date.now())}
        />
        {at !== null && <MomentField aria-label={t('safety.roster.moment.at')} value={at} onChange={setAt} />}
        <Button
          ml="auto"
          leftSection={<IconPrinter size={20} aria-hidden />}
          disabled={!roster.data}
          onClick={() => setPrinting(roster.data ?? null)}
        >
          {t('safety.roster.paper.print')}
        </Button>
      </Group>
      <Load of={roster}>
        {(data) => (
          <Stack>
            <Text c="dimmed" role="status">
              {t('safety.roster.moment.asOf', { when: moment(data.at) })}
              {at === null && ` · ${t('safety.roster.moment.live')}`}
            </Text>
            <HouseCard roster={data} />
            {data.floors.map((floor) => (
              <FloorCard key={floor.floorId} floor={floor} />
            ))}
          </Stack>
        )}
      </Load>
      {printing && <RosterSheets roster={printing} onPrinted={() => setPrinting(null)} />}
    </>
  )
}
