import { Button, Group, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays, type Day } from '../../../../shared/day.ts'
import type { Canteen } from '../../../../shared/meals/canteen.ts'
import { type KitchenLog, LogKind } from '../../../../shared/meals/kitchen-log.ts'
import { api } from '../../../app/client.ts'
import { useSession } from '../../../app/session.tsx'
import { useWords } from '../../../app/words.ts'
import { DaySwitch } from '../../../kit/day-switch.tsx'
import { useEnum } from '../../../kit/fields.tsx'
import { useToday } from '../../../kit/figures/use-period.ts'
import { Load } from '../../../kit/parts.tsx'
import { useStaff } from '../parts/use-staff.ts'
import { LogForm } from './LogForm.tsx'
import { LogList } from './LogList.tsx'
import { blankDetails, type LogValues, usualOf } from './log-values.ts'
import { MissingList } from './MissingList.tsx'
import { MorningCheck } from './MorningCheck.tsx'
import { fridgesOf, missingOf } from './missing.ts'

/** How far back a fridge is looked for that was read before. */
const RECENT_DAYS = 14

/** A day's logs: what is still missing, the morning check by name, and each kind with its button. */
export function DayLogs({ canteen }: { canteen: Canteen }) {
  const { may, me } = useSession()
  const today = useToday()
  const { siteId } = canteen
  const [day, setDay] = useState(today)
  const { own } = useStaff(canteen, day)
  const logs = useQuery(
    api.meals.kitchenLogs.queryOptions({
      input: { siteId, from: addDays(day, -RECENT_DAYS), to: day },
      placeholderData: keepPreviousData,
    }),
  )
  const { start, entering, close } = useEntering(siteId, day)
  return (
    <>
      <Group mb="md" className="screen-only">
        <DaySwitch day={day} today={today} onChange={setDay} />
      </Group>
      <Load of={logs}>
        {(rows) => {
          const ofDay = rows.filter(({ onDay }) => onDay === day)
          const fridges = fridgesOf(rows)
          const missing = missingOf(ofDay, rows, own)
          const nextFridge = missing.fridges[0] ?? ''
          return (
            <Stack>
              {day <= today && <MissingList missing={missing} hasFridges={fridges.size > 0} />}
              {may('meals.serve') && day <= today && (
                <NewLog
                  onNew={(kind) => {
                    const usual = usualOf(kind, rows)
                    const fridge = {
                      fridge: nextFridge,
                      isFreezer: fridges.get(nextFridge)?.isFreezer ?? false,
                    }
                    start(kind, kind === 'fridge' ? fridge : usual.details, me.staffId ?? usual.staffId)
                  }}
                />
              )}
              <MorningCheck
                staff={own}
                day={day}
                logs={ofDay}
                siteId={siteId}
                onOther={(staffId, temperatureTenths) =>
                  start('morningCheck', { temperatureTenths }, staffId)
                }
              />
              <LogList logs={ofDay.filter(({ kind }) => kind !== 'morningCheck')} />
            </Stack>
          )
        }}
      </Load>
      {entering && <LogForm canteen={canteen} initial={entering} onClose={close} />}
    </>
  )
}

function useEntering(siteId: number, onDay: Day) {
  const [entering, setEntering] = useState<LogValues | null>(null)
  return {
    entering,
    close: () => setEntering(null),
    start: (kind: KitchenLog['kind'], details: Partial<LogValues['details']>, staffId: number | null) =>
      setEntering({
        siteId,
        onDay,
        at: undefined,
        staffId,
        costFen: null,
        note: '',
        details: { ...blankDetails(kind), ...details },
      }),
  }
}

function NewLog({ onNew }: { onNew(kind: KitchenLog['kind']): void }) {
  const { t } = useWords()
  const say = useEnum()
  return (
    <Group gap="sm" className="screen-only" role="group" aria-label={t('meals.kitchen.log.add')}>
      {LogKind.options
        .filter((kind) => kind !== 'morningCheck')
        .map((kind) => (
          <Button
            key={kind}
            size="lg"
            variant="light"
            leftSection={<IconPlus size={20} aria-hidden />}
            onClick={() => onNew(kind)}
          >
            {say('kitchenLog', kind)}
          </Button>
        ))}
    </Group>
  )
}
