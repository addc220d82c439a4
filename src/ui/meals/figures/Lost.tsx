import { Group, Select, Title } from '@mantine/core'
import { IconPhoneCall, IconUserMinus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CoreClient } from '../../../shared/client.ts'
import { addDays } from '../../../shared/day.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useToday } from '../../kit/figures/use-period.ts'
import { Empty, Load, RuleNote } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { Sign } from '../parts/Sign.tsx'
import type { Filters, Opened } from './filters.ts'
import { OpenedMeals } from './OpenedMeals.tsx'
import { useNames } from './use-names.ts'

type Row = Awaited<ReturnType<CoreClient['meals']['dinersLost']>>[number]

const spans = ['14', '30', '60', '90'] as const

/** Who came every week and no longer does, by a period's last day; each opens the meals they had. */
export function Lost({ filters: { siteIds, to } }: { filters: Filters }) {
  const { t } = useWords()
  const today = useToday()
  const columns = useColumns()
  const [days, setDays] = useState(30)
  const [opened, setOpened] = useState<Opened | null>(null)
  const on = to < today ? to : today
  const lost = useQuery(
    api.meals.dinersLost.queryOptions({ input: { on, days }, placeholderData: keepPreviousData }),
  )
  const open = ({ personId, person }: Row) =>
    setOpened({ name: person, input: { from: addDays(on, 1 - 2 * days), to: on, personId } })
  return (
    <section>
      <Group gap={4} mb="xs">
        <Title order={2} fz={20}>
          {t('meals.figures.people.lost')}
        </Title>
        <RuleNote>{t('meals.figures.rule.lost')}</RuleNote>
      </Group>
      <Load of={lost}>
        {(rows) => (
          <DataTable
            name={`${t('meals.figures.people.lost')} ${on}`}
            rows={siteIds ? rows.filter(({ siteId }) => siteIds.includes(siteId)) : rows}
            columns={columns}
            rowKey={({ personId }) => personId}
            onRow={open}
            empty={<Empty title={t('meals.figures.people.empty')} />}
            filters={
              <Select
                label={t('meals.figures.people.days')}
                w="9rem"
                allowDeselect={false}
                data={spans.map((value) => ({
                  value,
                  label: t('meals.figures.people.daysOf', { count: value }),
                }))}
                value={String(days)}
                onChange={(value) => value && setDays(Number(value))}
              />
            }
          />
        )}
      </Load>
      {opened && <OpenedMeals opened={opened} onClose={() => setOpened(null)} />}
    </section>
  )
}

function useColumns(): Column<Row>[] {
  const { t } = useWords()
  const nameOf = useNames()
  const why = ({ reason }: Row) =>
    reason ? t(`meals.figures.people.reason.${reason}`) : t('meals.figures.people.unknown')
  return [
    { key: 'person', label: t('meals.figures.column.person'), text: ({ person }) => person, isShort: true },
    {
      key: 'site',
      label: t('meals.figures.column.site'),
      text: ({ siteId }) => nameOf('site', String(siteId)),
    },
    {
      key: 'last',
      label: t('meals.figures.people.last'),
      text: ({ lastMealOn }) => lastMealOn,
      isShort: true,
    },
    {
      key: 'before',
      label: t('meals.figures.people.before'),
      align: 'right',
      text: ({ mealsBefore }) => mealsBefore,
    },
    {
      key: 'why',
      label: t('meals.figures.people.why'),
      text: why,
      cell: (row) => (
        <Sign icon={row.reason ? IconUserMinus : IconPhoneCall} tone={row.reason ? 'calm' : 'warn'}>
          {why(row)}
        </Sign>
      ),
    },
  ]
}
