import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { ChartPanel } from '../../kit/figures/ChartPanel.tsx'
import { NumberButton } from '../../kit/figures/Figure.tsx'
import { Bars } from '../../kit/figures/lazy-bars.ts'
import { Load, RuleNote } from '../../kit/parts.tsx'
import type { Column } from '../../kit/table.tsx'
import { type Filters, groupKinds, hoursOf, type Opened } from './filters.ts'
import { useChartWords } from './use-chart-words.ts'

type Group = ReturnType<typeof groupKinds>[number]

interface GroupPanelProps {
  filters: Filters
  rule: string
  onOpen(opened: Opened): void
}

/** The five kinds of the report, whose 助餐助浴 is the sum of two. */
export function GroupPanel({ filters, rule, onOpen }: GroupPanelProps) {
  const { t } = useWords()
  const say = useEnum()
  const { summary } = useChartWords()
  const figures = useQuery(
    api.homecare.visitFigures.queryOptions({
      input: { ...filters, by: 'kind' },
      placeholderData: keepPreviousData,
    }),
  )
  const title = t('homecare.figures.by.group')
  const name = ({ group }: Group) => say('kindGroup', group)
  const count = (key: 'counted' | 'visits'): Column<Group> => ({
    key,
    label: t(`homecare.figures.short.${key}`),
    align: 'right',
    text: (group) => group[key],
    cell: (group) => {
      const label = `${name(group)} · ${t(`homecare.figures.short.${key}`)}`
      const input = {
        ...filters,
        states: ['done' as const],
        ...(key === 'counted' ? { isCounted: true } : {}),
      }
      return (
        <NumberButton
          name={label}
          count={group[key]}
          onOpen={() => onOpen({ name: label, input, kinds: group.kinds })}
        />
      )
    },
    sum: (groups) => groups.reduce((sum, group) => sum + group[key], 0),
  })
  const columns: Column<Group>[] = [
    {
      key: 'name',
      label: t('homecare.figures.column.group'),
      text: name,
      sum: () => t('homecare.figures.sum'),
    },
    count('counted'),
    count('visits'),
    {
      key: 'hours',
      label: t('homecare.figures.short.hours'),
      align: 'right',
      text: ({ minutes }) => hoursOf(minutes),
      sum: (groups) => hoursOf(groups.reduce((sum, { minutes }) => sum + minutes, 0)),
    },
  ]
  return (
    <Load of={figures}>
      {({ rows }) => {
        // 其他 is none of the five: it only stands there when there is any.
        const groups = groupKinds(rows).filter(({ group, visits }) => group !== 'other' || visits > 0)
        const data = groups.map((group) => ({ name: name(group), value: group.counted }))
        return (
          <ChartPanel
            title={title}
            note={<RuleNote>{rule}</RuleNote>}
            rows={groups}
            columns={columns}
            rowKey={({ group }) => group}
            isEmpty={groups.every(({ visits }) => visits === 0)}
            summary={summary(title, data)}
          >
            <Bars data={data} label={t('homecare.figures.short.counted')} />
          </ChartPanel>
        )
      }}
    </Load>
  )
}
