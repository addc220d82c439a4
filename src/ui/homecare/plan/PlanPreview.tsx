import { List, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { daysOfMonth, type Month } from '../../../shared/day.ts'
import { weekdayOf } from '../../../shared/week.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Load } from '../../kit/parts.tsx'
import { useDayWords } from '../../kit/use-day-words.ts'
import { useClashWords } from './ClashList.tsx'
import { MonthField } from './fields.tsx'
import css from './plan.module.css'
import type { NewPlan } from './plan-values.ts'

/** What a plan would make in a month, and what clashes: nothing is saved. */
export function PlanPreview({ plan, id, first }: { plan: NewPlan; id?: number; first: Month }) {
  const { t } = useWords()
  const words = useClashWords()
  const { nameOf } = useDayWords()
  const [month, setMonth] = useState(first)
  const [settled] = useDebouncedValue(JSON.stringify({ ...plan, id, month }), 300)
  const preview = useQuery(
    api.homecare.previewPlan.queryOptions({
      input: JSON.parse(settled) as NewPlan & { id?: number; month: Month },
      placeholderData: keepPreviousData,
    }),
  )
  const days = daysOfMonth(month)
  return (
    <Stack gap="xs">
      <MonthField label={t('homecare.plan.preview.month')} value={month} onChange={setMonth} />
      <Load of={preview}>
        {(made) => {
          const byDay = new Map(made.map((one) => [one.onDay, one]))
          const clashing = made.filter(({ clashes }) => clashes.length > 0)
          return (
            <>
              <Text role="status">
                {t('homecare.plan.preview.count', { count: made.length, clashes: clashing.length })}
              </Text>
              <div className={css.preview}>
                {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
                  <Text key={weekday} ta="center" fz="sm" c="dimmed" aria-hidden>
                    {nameOf(weekday)}
                  </Text>
                ))}
                {days.map((day, index) => {
                  const one = byDay.get(day)
                  const isClash = one !== undefined && one.clashes.length > 0
                  return (
                    <div
                      key={day}
                      className={css.previewDay}
                      data-made={one !== undefined || undefined}
                      data-clash={isClash || undefined}
                      style={index === 0 ? { gridColumnStart: weekdayOf(day) } : undefined}
                    >
                      {Number(day.slice(8))}{' '}
                      {one &&
                        (isClash ? (
                          <IconAlertTriangle
                            size={18}
                            role="img"
                            aria-label={t('homecare.plan.preview.clash')}
                          />
                        ) : (
                          <IconCheck size={18} role="img" aria-label={t('homecare.plan.preview.made')} />
                        ))}
                    </div>
                  )
                })}
              </div>
              {clashing.length > 0 && (
                <List>
                  {clashing.map(({ onDay, clashes }) => (
                    <List.Item key={onDay}>
                      {onDay}：{clashes.map(words).join('；')}
                    </List.Item>
                  ))}
                </List>
              )}
            </>
          )
        }}
      </Load>
    </Stack>
  )
}
