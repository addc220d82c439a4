import { Button, Stack, Table, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCoinYuan } from '@tabler/icons-react'
import { Meal } from '../../../shared/meals/terms.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { useFormat } from '../../kit/format.ts'
import { inForce, newestFirst } from '../parts/in-force.ts'
import type { CanteenTabProps } from './CanteenDrawer.tsx'
import { PriceForm, pricedClasses } from './PriceForm.tsx'

/** The price of each meal today, by class, and all that was set. */
export function PricesTab({ canteen }: CanteenTabProps) {
  const { t } = useWords()
  const { may } = useSession()
  const [isSetting, setting] = useDisclosure()
  return (
    <Stack>
      <Text>{t('meals.canteens.prices.lead')}</Text>
      {may('meals.manage') && (
        <Button
          leftSection={<IconCoinYuan size={18} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={setting.open}
        >
          {t('meals.canteens.prices.set')}
        </Button>
      )}
      <PricesToday canteen={canteen} />
      <Title order={3} fz="lg">
        {t('meals.canteens.hours.history')}
      </Title>
      <PriceHistory canteen={canteen} />
      {isSetting && <PriceForm canteen={canteen} onClose={setting.close} />}
    </Stack>
  )
}

function PricesToday({ canteen: { prices } }: CanteenTabProps) {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const today = useToday()
  // Only classes that have a price of their own get a line.
  const classes = [null, ...pricedClasses.filter((of) => prices.some((row) => row.class === of))]
  const price = (meal: Meal, of: (typeof classes)[number]) =>
    inForce(
      prices.filter((row) => row.meal === meal && row.class === of),
      today,
    )
  return (
    <Table bg="white" withTableBorder>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('meals.canteens.field.class')}</Table.Th>
          {Meal.options.map((meal) => (
            <Table.Th key={meal} ta="right">
              {say('meal', meal)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {classes.map((of) => (
          <Table.Tr key={of}>
            <Table.Th scope="row">
              {of === null ? t('meals.canteens.field.everyone') : say('dinerClass', of)}
            </Table.Th>
            {Meal.options.map((meal) => {
              const row = price(meal, of)
              const none = of === null ? '—' : t('meals.canteens.prices.same')
              return (
                <Table.Td key={meal} ta="right">
                  {row ? money(row.priceFen) : none}
                </Table.Td>
              )
            })}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function PriceHistory({ canteen: { prices } }: CanteenTabProps) {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  if (prices.length === 0) return <Text c="dimmed">{t('meals.canteens.prices.empty')}</Text>
  return (
    <Table bg="white" withTableBorder>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('meals.canteens.field.fromOn')}</Table.Th>
          <Table.Th>{t('meals.canteens.field.meal')}</Table.Th>
          <Table.Th>{t('meals.canteens.field.class')}</Table.Th>
          <Table.Th ta="right">{t('meals.canteens.field.prices')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {newestFirst(prices).map((row) => (
          <Table.Tr key={`${row.fromOn}${row.meal}${row.class}`}>
            <Table.Td>{row.fromOn}</Table.Td>
            <Table.Td>{say('meal', row.meal)}</Table.Td>
            <Table.Td>
              {row.class === null ? t('meals.canteens.field.everyone') : say('dinerClass', row.class)}
            </Table.Td>
            <Table.Td ta="right">{money(row.priceFen)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
