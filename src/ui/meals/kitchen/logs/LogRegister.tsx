import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { daysOfMonth, type Month, monthOf } from '../../../../shared/day.ts'
import type { Canteen } from '../../../../shared/meals/canteen.ts'
import type { KitchenLog, LogKind } from '../../../../shared/meals/kitchen-log.ts'
import { api } from '../../../app/client.ts'
import { useWords } from '../../../app/words.ts'
import { EnumSelect, useEnum } from '../../../kit/fields.tsx'
import { MonthField } from '../../../kit/figures/MonthField.tsx'
import { useToday } from '../../../kit/figures/use-period.ts'
import { Empty, Load } from '../../../kit/parts.tsx'
import { DataTable } from '../../../kit/table.tsx'
import { RegisterPaper } from '../parts/RegisterPaper.tsx'
import { useLogColumns } from './use-log-columns.ts'

/** A month of one kind of log, as inspectors ask for it. */
export function LogRegister({ canteen }: { canteen: Canteen }) {
  const { t } = useWords()
  const say = useEnum()
  const today = useToday()
  const { columns: columnsOf } = useLogColumns()
  const [kind, setKind] = useState<LogKind>('morningCheck')
  const [month, setMonth] = useState<Month>(monthOf(today))
  const [printed, setPrinted] = useState<KitchenLog[] | null>(null)
  const logs = useQuery(
    api.meals.kitchenLogs.queryOptions({
      input: {
        siteId: canteen.siteId,
        kind,
        from: `${month}-01`,
        to: daysOfMonth(month).at(-1) ?? today,
      },
      placeholderData: keepPreviousData,
    }),
  )
  const title = t('meals.kitchen.log.register', { kind: say('kitchenLog', kind) })
  const columns = columnsOf(kind)
  return (
    <Load of={logs}>
      {(rows) => {
        // While the next kind is read the last one's rows are still there.
        const shown = rows.filter((log) => log.kind === kind)
        return (
          <>
            <DataTable
              name={title}
              rows={shown}
              columns={columns}
              rowKey={({ id }) => id}
              filters={
                <>
                  <EnumSelect<LogKind>
                    kind="kitchenLog"
                    label={t('meals.kitchen.log.kind')}
                    value={kind}
                    onChange={(next) => next && setKind(next)}
                  />
                  <MonthField value={month} max={monthOf(today)} onChange={setMonth} />
                </>
              }
              onPrint={setPrinted}
              empty={<Empty title={t('meals.kitchen.log.registerEmpty')} />}
            />
            {printed && (
              <RegisterPaper
                title={title}
                name={canteen.name}
                month={month}
                columns={columns}
                rows={printed}
                note={t('meals.kitchen.log.rule')}
                onPrinted={() => setPrinted(null)}
              />
            )}
          </>
        )
      }}
    </Load>
  )
}
