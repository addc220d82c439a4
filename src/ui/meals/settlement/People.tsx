import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Settlement, StatementLine } from '../../../shared/meals/settlement.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Empty, Load } from '../../kit/parts.tsx'
import { DataTable } from '../../kit/table.tsx'
import type { Behind } from './behind.ts'
import { ListPaper } from './paper/ListPaper.tsx'
import type { Print } from './paper/use-paper.ts'
import { usePeopleColumns } from './use-people-columns.ts'

interface PeopleProps {
  settlement: Settlement
  onOpen(behind: Behind): void
  onPrint: Print
}

/** Everybody with a name who ate in the month; each opens their own meals. */
export function People({ settlement, onOpen, onPrint }: PeopleProps) {
  const { t } = useWords()
  const columns = usePeopleColumns()
  const { siteId, site, month } = settlement
  const people = useQuery(
    api.meals.statement.queryOptions({
      input: { siteId, month, isMasked: false },
      placeholderData: keepPreviousData,
    }),
  )
  const print = (rows: StatementLine[]) =>
    onPrint(() => (
      <ListPaper
        title={t('meals.settlement.month.tab.people')}
        settlement={settlement}
        rows={rows}
        columns={columns}
        rowKey={({ personId }) => personId}
      />
    ))
  return (
    <Load of={people}>
      {(rows) => (
        <DataTable
          name={t('meals.settlement.people.file', { site, month })}
          rows={rows}
          columns={columns}
          rowKey={({ personId }) => personId}
          onRow={({ personId, name, meals }) => onOpen({ name, which: { personId }, count: meals })}
          onPrint={(found) => void print(found)}
          empty={<Empty title={t('meals.settlement.people.empty')} />}
        />
      )}
    </Load>
  )
}
