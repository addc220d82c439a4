import { Table, TextInput } from '@mantine/core'
import { type DinerClass, type Meal, MealMode } from '../../../shared/meals/terms.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { type CountCell, cellKey, cellsOf, countOf, MOST, problemOf, type Typed } from './head-counts.ts'
import './count-table.css'

interface CountTableProps {
  meals: readonly Meal[]
  classes: readonly DinerClass[]
  typed: Typed
  known: ReadonlyMap<string, number>
  onType(cell: string, text: string): void
}

/** The day's numbers: a column for each meal and way of eating, a row for each class. */
export function CountTable({ meals, classes, typed, known, onType }: CountTableProps) {
  const { t } = useWords()
  const say = useEnum()
  const cells = cellsOf(meals, classes)
  const columns = meals.flatMap((meal) => MealMode.options.map((mode) => ({ meal, mode })))
  const sum = (of: (cell: CountCell) => boolean) =>
    cells.filter(of).reduce((total, cell) => total + countOf(cell, typed, known), 0)
  return (
    <div className="count-table">
      <Table withTableBorder withColumnBorders highlightOnHover={false}>
        <Table.Thead>
          <Table.Tr>
            <Table.Td rowSpan={2} />
            {meals.map((meal) => (
              <Table.Th key={meal} colSpan={MealMode.options.length} scope="colgroup" ta="center">
                {say('meal', meal)}
              </Table.Th>
            ))}
            <Table.Th rowSpan={2} scope="col" ta="right">
              {t('meals.counter.summary.total')}
            </Table.Th>
          </Table.Tr>
          <Table.Tr>
            {columns.map(({ meal, mode }) => (
              <Table.Th key={meal + mode} scope="col" ta="center">
                {say('mealMode', mode)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {classes.map((dinerClass) => (
            <Table.Tr key={dinerClass}>
              <Table.Th scope="row">{say('dinerClass', dinerClass)}</Table.Th>
              {columns.map((column) => {
                const cell = { ...column, class: dinerClass }
                return (
                  <Table.Td key={cellKey(cell)} p={4}>
                    <CountField
                      cell={cell}
                      order={cells.findIndex((other) => cellKey(other) === cellKey(cell))}
                      text={typed[cellKey(cell)]}
                      known={known.get(cellKey(cell)) ?? 0}
                      onType={onType}
                    />
                  </Table.Td>
                )
              })}
              <Table.Td ta="right">{sum((cell) => cell.class === dinerClass)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t('meals.counter.summary.total')}</Table.Th>
            {columns.map(({ meal, mode }) => (
              <Table.Td key={meal + mode} ta="center">
                {sum((cell) => cell.meal === meal && cell.mode === mode)}
              </Table.Td>
            ))}
            <Table.Td ta="right">{sum(() => true)}</Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </div>
  )
}

interface CountFieldProps {
  cell: CountCell
  /** Where Enter finds it. */
  order: number
  text: string | undefined
  known: number
  onType(cell: string, text: string): void
}

function CountField({ cell, order, text, known, onType }: CountFieldProps) {
  const { t } = useWords()
  const say = useEnum()
  const shown = text ?? (known > 0 ? String(known) : '')
  const problem = problemOf(shown)
  const isChanged = text !== undefined && !problem && Number(text.trim()) !== known
  return (
    <TextInput
      data-cell={order}
      data-changed={isChanged || undefined}
      aria-label={t('meals.counter.heads.cell', {
        meal: say('meal', cell.meal),
        class: say('dinerClass', cell.class),
        mode: say('mealMode', cell.mode),
      })}
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      value={shown}
      error={problem && t(`meals.counter.heads.${problem}`, { most: MOST })}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={({ currentTarget }) => onType(cellKey(cell), currentTarget.value)}
    />
  )
}
