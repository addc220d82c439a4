import { Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Figure, NumberButton } from '../../kit/figures/Figure.tsx'
import { Load } from '../../kit/parts.tsx'
import { type Filters, monthsOf } from './filters.ts'
import { type OpenedPersons, PersonsBehind } from './PersonsBehind.tsx'

/** How many people with a name ate in the months of a period: another figure than their person-times. */
export function PersonsFigure({ filters }: { filters: Filters }) {
  const { t } = useWords()
  const [opened, setOpened] = useState<OpenedPersons | null>(null)
  const input = { siteIds: filters.siteIds, ...monthsOf(filters) }
  const persons = useQuery(api.meals.mealPersons.queryOptions({ input, placeholderData: keepPreviousData }))
  const label = t('meals.figures.name.persons')
  return (
    <Figure
      label={label}
      rule={t('meals.figures.rule.persons')}
      foot={
        <Text c="dimmed">
          {t('meals.figures.people.whole', { from: input.fromMonth, to: input.toMonth })}
        </Text>
      }
    >
      <Load of={persons}>
        {(data) => (
          <NumberButton
            name={label}
            count={data.persons}
            onOpen={() => setOpened({ name: label, ...input })}
          />
        )}
      </Load>
      {opened && <PersonsBehind opened={opened} onClose={() => setOpened(null)} />}
    </Figure>
  )
}
