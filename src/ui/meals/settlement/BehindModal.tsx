import { Button, Text, Title } from '@mantine/core'
import { IconEraser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MealRow } from '../../../shared/meals/meal.ts'
import type { Settlement } from '../../../shared/meals/settlement.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { Empty, Load, RuleNote } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { RowsModal } from '../figures/RowsModal.tsx'
import { readAllMeals } from '../figures/read-all.ts'
import { useMealColumns } from '../figures/use-meal-columns.ts'
import { type Behind, inputOf, isOf, type PersonBehind, personsOf, portionsOf } from './behind.ts'
import { CancelMeal } from './CancelMeal.tsx'
import { PersonList } from './PersonList.tsx'
import { isClosed } from './state.ts'
import { useAdjustmentColumns } from './use-adjustment-columns.tsx'

interface BehindModalProps {
  settlement: Settlement
  behind: Behind
  onClose(): void
}

/** The meals and corrections behind a number of a settlement; of a closed month each meal can be taken back here. */
export function BehindModal({ settlement, behind, onClose }: BehindModalProps) {
  const { t } = useWords()
  const { siteId, month, adjustments } = settlement
  const [person, setPerson] = useState<PersonBehind | null>(null)
  const { name, which } = behind
  const input = inputOf(siteId, month, which)
  // A month of one canteen is read whole: its sums stand below it.
  const meals = useQuery({
    queryKey: [...api.meals.mealRows.key(), 'all', input],
    queryFn: () => readAllMeals(input),
  })
  const isOfPerson = (row: { personId: number | null }) => !person || row.personId === person.personId
  const corrected = adjustments.filter((row) => row.voidedAt === null && isOf(which, row) && isOfPerson(row))
  const isListOfPersons = behind.isPersons && person === null
  const title = t(`meals.settlement.rows.${isListOfPersons ? 'persons' : 'meals'}`, {
    name: `${person?.person ?? name} ${month}`,
  })
  return (
    // First back to the list of persons, then out.
    <RowsModal title={title} onClose={() => (person ? setPerson(null) : onClose())}>
      <Load of={meals}>
        {(all) => {
          const rows = all.filter((row) => isOf(which, row) && isOfPerson(row))
          if (isListOfPersons)
            return <PersonList name={title} rows={personsOf([...rows, ...corrected])} onOpen={setPerson} />
          const count = person?.meals ?? behind.count
          return (
            <>
              <Meals name={title} rows={rows} isClosed={isClosed(settlement.state)} />
              {corrected.length > 0 && (
                <Corrected rows={corrected} name={title} served={portionsOf(rows)} count={count} />
              )}
            </>
          )
        }}
      </Load>
    </RowsModal>
  )
}

function Meals({ name, rows, isClosed: mayCancel }: { name: string; rows: MealRow[]; isClosed: boolean }) {
  const { t } = useWords()
  const { may } = useSession()
  const columns = useMealColumns()
  const [cancelling, setCancelling] = useState<MealRow | null>(null)
  const cancel: Column<MealRow> = {
    key: 'cancel',
    label: t('meals.settlement.rows.cancel'),
    isOnlyOnScreen: true,
    text: () => null,
    cell: (row) => (
      <Button
        variant="light"
        leftSection={<IconEraser size={18} aria-hidden />}
        onClick={() => setCancelling(row)}
      >
        {t('meals.settlement.rows.cancel')}
      </Button>
    ),
  }
  return (
    <>
      <DataTable
        name={name}
        rows={rows}
        columns={mayCancel && may('meals.write') ? [cancel, ...columns] : columns}
        rowKey={({ id }) => id}
        empty={<Empty title={t('meals.figures.rows.empty')} />}
      />
      {cancelling && <CancelMeal meal={cancelling} onClose={() => setCancelling(null)} />}
    </>
  )
}

interface CorrectedProps {
  name: string
  rows: Settlement['adjustments']
  /** Portions in the rows above. */
  served: number
  count: number | null
}

/** The corrections that are in a number too, and how rows and corrections come to it. */
function Corrected({ name, rows, served, count }: CorrectedProps) {
  const { t } = useWords()
  const { number } = useFormat()
  const columns = useAdjustmentColumns()
  return (
    <section>
      <Title order={3} fz="lg">
        {t('meals.settlement.rows.adjustments')}
        <RuleNote>{t('meals.settlement.rows.adjustmentsRule')}</RuleNote>
      </Title>
      {count !== null && (
        <Text my="xs">
          {t('meals.settlement.rows.sum', {
            ...{ rows: number(served), adjusted: number(count - served), count: number(count) },
          })}
        </Text>
      )}
      <DataTable name={name} rows={rows} columns={columns} rowKey={({ id }) => id} searchable={false} />
    </section>
  )
}
