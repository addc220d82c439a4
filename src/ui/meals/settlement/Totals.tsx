import { SimpleGrid, Stack, Text } from '@mantine/core'
import type { Totals as MonthTotals } from '../../../shared/meals/settlement.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Figure, NumberButton } from '../../kit/figures/Figure.tsx'
import { useFormat } from '../../kit/format.ts'
import { Empty } from '../../kit/parts.tsx'
import { MoneySum } from '../figures/MoneySum.tsx'
import { Section } from '../parts/Section.tsx'
import type { Behind, Which } from './behind.ts'
import { TotalTables } from './TotalTables.tsx'

interface TotalsProps {
  totals: MonthTotals
  onOpen(behind: Behind): void
  onAdjustments(): void
}

/** What a month comes to: person-times, persons and money, each opening its rows. */
export function Totals({ totals, onOpen, onAdjustments }: TotalsProps) {
  const { t } = useWords()
  const { meals, persons, unnamed, residents, adjustedMeals, adjustedFen } = totals
  const { money } = useFormat()
  const isEmpty = meals === 0 && residents === 0 && totals.grantsFen === 0 && totals.priceFen === 0
  if (isEmpty)
    return <Empty title={t('meals.settlement.total.empty')} lead={t('meals.settlement.total.emptyLead')} />
  const figure = (name: 'meals' | 'unnamed' | 'residents', count: number, which: Which, rule?: string) => {
    const label = t(`meals.settlement.total.${name}`)
    return (
      <Figure label={label} rule={rule}>
        <NumberButton name={label} count={count} onOpen={() => onOpen({ name: label, which, count })} />
      </Figure>
    )
  }
  const people = t('meals.settlement.total.persons')
  const adjusted = t('meals.settlement.total.adjusted')
  return (
    <Stack>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="sm">
        {figure('meals', meals, {}, t('meals.settlement.total.mealsRule'))}
        <Figure label={people} rule={t('meals.settlement.total.personsRule')}>
          <NumberButton
            name={people}
            count={persons}
            onOpen={() => onOpen({ name: people, which: {}, count: null, isPersons: true })}
          />
        </Figure>
        {figure('unnamed', unnamed, { isUnnamed: true })}
        <Figure
          label={adjusted}
          rule={t('meals.settlement.total.adjustedRule')}
          foot={<Text c="dimmed">{money(adjustedFen)}</Text>}
        >
          <NumberButton name={adjusted} count={adjustedMeals} onOpen={onAdjustments} />
        </Figure>
        {figure('residents', residents, { class: 'resident' }, t('meals.settlement.total.residentsRule'))}
      </SimpleGrid>
      <Amounts totals={totals} />
      <TotalTables totals={totals} onOpen={onOpen} />
    </Stack>
  )
}

/** The price as what diners and the funds pay of it, to the fen; grants apart. */
function Amounts({ totals }: { totals: MonthTotals }) {
  const { t } = useWords()
  const say = useEnum()
  const { priceFen, selfFen, subsidyFen, grantsFen } = totals
  return (
    <Section title={t('meals.settlement.total.money')} order={2}>
      <MoneySum
        whole={{ name: t('meals.settlement.total.price'), fen: priceFen }}
        parts={[
          { name: t('meals.settlement.total.self'), fen: selfFen },
          ...totals.byFund
            .filter((row) => row.subsidyFen !== 0)
            .map((row) => ({
              name: t('meals.settlement.total.fundName', { fund: say('subsidyFund', row.fund) }),
              fen: row.subsidyFen,
            })),
        ]}
      />
      <MoneySum
        whole={{ name: t('meals.settlement.total.owed'), fen: subsidyFen + grantsFen }}
        parts={[
          { name: t('meals.settlement.total.subsidy'), fen: subsidyFen },
          { name: t('meals.settlement.total.grants'), fen: grantsFen },
        ]}
      />
      <Text c="dimmed">{t('meals.settlement.total.moneyRule')}</Text>
    </Section>
  )
}
