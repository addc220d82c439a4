import { Button, Stack, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Hours } from '../../../shared/meals/canteen.ts'
import { Meal } from '../../../shared/meals/terms.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { newestFirst } from '../parts/in-force.ts'
import type { CanteenTabProps } from './CanteenDrawer.tsx'
import { HoursForm } from './HoursForm.tsx'
import { hoursOn } from './use-columns.tsx'

/** When each meal is served today, and what was set before or for later. */
export function HoursTab({ canteen }: CanteenTabProps) {
  const { t } = useWords()
  const say = useEnum()
  const { may } = useSession()
  const today = useToday()
  const [meal, setMeal] = useState<Meal | null>(null)
  const range = (row: Hours | undefined) =>
    row?.isServed
      ? t('meals.canteens.hours.range', { from: row.opensTime, to: row.closesTime })
      : t('meals.canteens.field.notServed')
  return (
    <Stack>
      <Table bg="white" withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('meals.canteens.field.meal')}</Table.Th>
            <Table.Th>{t('meals.canteens.field.hours')}</Table.Th>
            <Table.Th ta="right">{t('meals.canteens.field.change')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {Meal.options.map((one) => (
            <Table.Tr key={one}>
              <Table.Th scope="row">{say('meal', one)}</Table.Th>
              <Table.Td>{range(hoursOn(canteen, one, today))}</Table.Td>
              <Table.Td ta="right">
                {may('meals.write') && (
                  <Button variant="default" onClick={() => setMeal(one)}>
                    {t('meals.canteens.hours.set')}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Title order={3} fz="lg">
        {t('meals.canteens.hours.history')}
      </Title>
      {canteen.hours.length === 0 && <Text c="dimmed">{t('meals.canteens.hours.empty')}</Text>}
      {canteen.hours.length > 0 && (
        <Table bg="white" withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('meals.canteens.field.fromOn')}</Table.Th>
              <Table.Th>{t('meals.canteens.field.meal')}</Table.Th>
              <Table.Th>{t('meals.canteens.field.hours')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {newestFirst(canteen.hours).map((row) => (
              <Table.Tr key={`${row.fromOn}${row.meal}`}>
                <Table.Td>{row.fromOn}</Table.Td>
                <Table.Td>{say('meal', row.meal)}</Table.Td>
                <Table.Td>{range(row)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {meal && <HoursForm canteen={canteen} meal={meal} onClose={() => setMeal(null)} />}
    </Stack>
  )
}
