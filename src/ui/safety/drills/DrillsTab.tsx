import { Alert, Button, Group } from '@mantine/core'
import { IconMoonStars, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { DrillRow } from '../../../shared/safety/drill.ts'
import { lacksNightDrill } from '../../../shared/safety/drill-rules.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useToday } from '../../kit/figures/use-period.ts'
import { Empty } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { DrillDrawer } from './DrillDrawer.tsx'
import { DrillForm } from './DrillForm.tsx'
import { DrillState } from './DrillState.tsx'
import { useClockWords } from './use-clock-words.ts'
import { useHowWords } from './use-how-words.ts'

/** Drills, and whether this year still lacks one at night. */
export function DrillsTab({ siteId, drills }: { siteId: number; drills: DrillRow[] }) {
  const { t } = useWords()
  const { may } = useSession()
  const year = useToday().slice(0, 4)
  const columns = useDrillColumns()
  const [opened, setOpened] = useState<number | null>(null)
  const [isAdding, setAdding] = useState(false)
  const add = may('safety.write') && (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setAdding(true)}>
      {t('safety.drills.drill.add')}
    </Button>
  )
  return (
    <>
      {drills.length > 0 && lacksNightDrill(drills, year) && (
        <Alert
          color="orange"
          variant="light"
          mb="sm"
          icon={<IconMoonStars />}
          role="status"
          styles={{ message: { color: 'var(--mantine-color-text)', fontSize: 16 } }}
        >
          {t('safety.drills.drill.lacksNight', { year })}
        </Alert>
      )}
      {drills.length > 0 && add && (
        <Group mb="sm" className="screen-only">
          {add}
        </Group>
      )}
      <DataTable
        name={t('safety.drills.tab.drills', { count: drills.length })}
        rows={drills}
        columns={columns}
        rowKey={({ id }) => id}
        onRow={({ id }) => setOpened(id)}
        empty={
          <Empty title={t('safety.drills.drill.empty')} lead={t('safety.drills.drill.emptyLead')}>
            {add}
          </Empty>
        }
      />
      {isAdding && (
        <DrillForm
          siteId={siteId}
          onDone={(id) => {
            setAdding(false)
            setOpened(id)
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {opened !== null && <DrillDrawer id={opened} onClose={() => setOpened(null)} />}
    </>
  )
}

function useDrillColumns(): Column<DrillRow>[] {
  const { t } = useWords()
  const clock = useClockWords()
  const how = useHowWords()
  const short = (key: string, label: string, text: Column<DrillRow>['text']): Column<DrillRow> => ({
    key,
    label,
    text,
    isShort: true,
  })
  const number = (key: 'personTimes' | 'hazards'): Column<DrillRow> => ({
    ...short(key, t(`safety.drills.drill.${key}`), (row) => row[key]),
    align: 'right',
  })
  return [
    short('name', t('safety.drills.drill.name'), ({ name }) => name),
    short('plannedOn', t('safety.drills.drill.plannedOn'), ({ plannedOn }) => plannedOn),
    short('how', t('safety.drills.drill.how'), how),
    {
      ...short('state', t('safety.drills.drill.state.label'), ({ state }) =>
        t(`safety.drills.drill.state.${state}`),
      ),
      cell: ({ state }) => <DrillState state={state} />,
    },
    short('evacuated', t('safety.drills.drill.evacuated'), ({ evacuated, expected, startedAt }) =>
      startedAt === null ? null : t('safety.drills.drill.of', { out: evacuated, all: expected }),
    ),
    short('seconds', t('safety.drills.drill.seconds'), ({ seconds }) => clock(seconds)),
    number('personTimes'),
    number('hazards'),
  ]
}
