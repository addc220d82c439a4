import { Group, SegmentedControl, Title } from '@mantine/core'
import { IconCircleCheck, IconRepeat } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CoreClient } from '../../../shared/client.ts'
import type { Day } from '../../../shared/day.ts'
import { Meal } from '../../../shared/meals/terms.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Empty, Load, RuleNote } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { CanteenSelect } from '../parts/CanteenSelect.tsx'
import { Sign } from '../parts/Sign.tsx'
import { useCanteenSite } from '../use-canteen-site.ts'

type Row = Awaited<ReturnType<CoreClient['meals']['notEaten']>>[number]

/** Who was expected at a meal today and has not come: somebody to ring up. */
export function NotEaten({ onDay }: { onDay: Day }) {
  const { t } = useWords()
  const say = useEnum()
  const columns = useColumns()
  const { siteId, setSiteId } = useNamedCanteen()
  const [meal, setMeal] = useState<Meal>('lunch')
  const missing = useQuery(
    api.meals.notEaten.queryOptions({
      input: { siteId: siteId ?? 0, onDay, meal },
      enabled: siteId !== null,
      placeholderData: keepPreviousData,
    }),
  )
  if (siteId === null) return null
  return (
    <section>
      <Group gap={4} mb="xs">
        <Title order={2} fz={20}>
          {t('meals.figures.notEaten.title')}
        </Title>
        <RuleNote>{t('meals.figures.rule.notEaten')}</RuleNote>
      </Group>
      <Load of={missing}>
        {(rows) => (
          <DataTable
            name={t('meals.figures.notEaten.file', { day: onDay, meal: say('meal', meal) })}
            rows={rows}
            columns={columns}
            rowKey={({ personId }) => personId}
            searchable={false}
            empty={<Empty title={t('meals.figures.notEaten.empty')} />}
            filters={
              <>
                <CanteenSelect
                  label={t('meals.figures.notEaten.site')}
                  isNamed
                  value={siteId}
                  onChange={setSiteId}
                />
                <SegmentedControl
                  aria-label={t('meals.figures.notEaten.meal')}
                  value={meal}
                  data={Meal.options.map((value) => ({ value, label: say('meal', value) }))}
                  onChange={(value) => setMeal(Meal.parse(value))}
                />
              </>
            }
          />
        )}
      </Load>
    </section>
  )
}

/** A canteen that keeps names: the one that is shown, else the first, else the one chosen. */
function useNamedCanteen() {
  const [chosen, setSiteId] = useState<number | null>(null)
  const shown = useCanteenSite()?.id
  const { data = [] } = useQuery(api.meals.canteens.queryOptions())
  const named = data.filter(({ isHeadCount }) => !isHeadCount)
  const first = named.find(({ siteId }) => siteId === shown) ?? named[0]
  return { siteId: chosen ?? first?.siteId ?? null, setSiteId }
}

function useColumns(): Column<Row>[] {
  const { t } = useWords()
  const { day } = useFormat()
  return [
    { key: 'person', label: t('meals.figures.column.person'), text: ({ person }) => person, isShort: true },
    {
      key: 'phone',
      label: t('meals.figures.notEaten.phone'),
      text: ({ phoneMasked }) => phoneMasked || null,
      isShort: true,
    },
    {
      key: 'ordered',
      label: t('meals.figures.notEaten.ordered'),
      text: ({ isOrdered }) => t(`meals.figures.notEaten.${isOrdered ? 'isOrdered' : 'regular'}`),
      cell: ({ isOrdered }) => (
        <Sign icon={isOrdered ? IconCircleCheck : IconRepeat} tone={isOrdered ? 'good' : 'calm'}>
          {t(`meals.figures.notEaten.${isOrdered ? 'isOrdered' : 'regular'}`)}
        </Sign>
      ),
    },
    {
      key: 'days',
      label: t('meals.figures.notEaten.days'),
      align: 'right',
      text: ({ daysOfFourteen }) => daysOfFourteen,
    },
    {
      key: 'last',
      label: t('meals.figures.notEaten.last'),
      text: ({ lastMealOn }) => day(lastMealOn),
      isShort: true,
    },
  ]
}
