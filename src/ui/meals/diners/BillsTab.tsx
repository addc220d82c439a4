import { Anchor, Button, Group, Stack, Switch, Text } from '@mantine/core'
import { IconCircleCheck, IconCoinYuan } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addMonths, type Month, monthOf } from '../../../shared/day.ts'
import type { Bill } from '../../../shared/meals/diner.ts'
import { api, client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { MonthField } from '../../kit/figures/MonthField.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { useFormat } from '../../kit/format.ts'
import { Empty, Load } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { CanteenSelect } from '../parts/CanteenSelect.tsx'
import { Sign } from '../parts/Sign.tsx'
import { BillPayments } from './BillPayments.tsx'
import { MoneyForm } from './MoneyForm.tsx'

const openFen = ({ dueFen, paidFen }: Bill): number => dueFen - paidFen

/** Who owes what of a month, and taking it. Last month's is what is asked for now. */
export function BillsTab({ onOpen }: { onOpen(personId: number): void }) {
  const { t } = useWords()
  const thisMonth = monthOf(useToday())
  const [month, setMonth] = useState<Month>(addMonths(thisMonth, -1))
  const [siteId, setSiteId] = useState<number | null>(null)
  const [isOpenOnly, setOpenOnly] = useState(false)
  const [paying, setPaying] = useState<Bill | null>(null)
  const [shown, setShown] = useState<Bill | null>(null)
  const columns = useColumns(setPaying, setShown)
  const bills = useQuery(
    api.meals.bills.queryOptions({
      input: { month, siteId: siteId ?? undefined },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Stack>
      <Text>{t('meals.diners.bills.lead')}</Text>
      <Group align="flex-end" className="screen-only">
        <MonthField value={month} max={thisMonth} onChange={setMonth} />
        <CanteenSelect
          label={t('meals.diners.filter.site')}
          placeholder={t('kit.all')}
          clearable
          clearButtonProps={{ 'aria-label': t('kit.all') }}
          value={siteId}
          onChange={setSiteId}
        />
        <Switch
          mb={10}
          label={t('meals.diners.bills.onlyOpen')}
          checked={isOpenOnly}
          onChange={({ currentTarget }) => setOpenOnly(currentTarget.checked)}
        />
      </Group>
      <Load of={bills}>
        {(rows) => (
          <DataTable
            name={`${t('meals.diners.tab.bills')} ${month}`}
            rows={isOpenOnly ? rows.filter((bill) => openFen(bill) > 0) : rows}
            columns={columns}
            rowKey={({ personId }) => personId}
            onRow={({ personId }) => onOpen(personId)}
            empty={<Empty title={t('meals.diners.bills.empty')} lead={t('meals.diners.bills.emptyLead')} />}
          />
        )}
      </Load>
      {shown && <BillPayments bill={shown} onClose={() => setShown(null)} />}
      {paying && (
        <MoneyForm
          title={t('meals.diners.bills.payTitle', { person: paying.name, month: paying.month })}
          submit={t('meals.diners.bills.pay')}
          amountFen={openFen(paying)}
          siteId={siteId ?? undefined}
          send={(sent) => client.meals.payBill({ ...sent, personId: paying.personId, month: paying.month })}
          onClose={() => setPaying(null)}
        />
      )}
    </Stack>
  )
}

function useColumns(onPay: (bill: Bill) => void, onPayments: (bill: Bill) => void): Column<Bill>[] {
  const { t } = useWords()
  const { money } = useFormat()
  const { may } = useSession()
  const amount = (key: 'due' | 'paid' | 'open', of: (bill: Bill) => number): Column<Bill> => {
    const sum = (rows: Bill[]) => rows.reduce((total, bill) => total + of(bill), 0)
    return {
      key,
      label: t(`meals.diners.bills.${key}`),
      align: 'right',
      isShort: true,
      text: (bill) => of(bill) / 100,
      cell: (bill) => money(of(bill)),
      sum: (rows) => sum(rows) / 100,
      sumCell: (rows) => money(sum(rows)),
    }
  }
  const pay: Column<Bill> = {
    key: 'pay',
    label: t('meals.diners.bills.pay'),
    isOnlyOnScreen: true,
    text: () => null,
    cell: (bill) =>
      openFen(bill) > 0 ? (
        <Button
          variant="light"
          leftSection={<IconCoinYuan size={18} aria-hidden />}
          onClick={(event) => {
            event.stopPropagation()
            onPay(bill)
          }}
        >
          {t('meals.diners.bills.pay')}
        </Button>
      ) : (
        <Sign icon={IconCircleCheck} tone="good">
          {t('meals.diners.bills.settled')}
        </Sign>
      ),
  }
  return [
    {
      key: 'name',
      label: t('meals.diners.column.name'),
      text: ({ name }) => name,
      isShort: true,
      sum: () => t('meals.diners.bills.sum'),
    },
    { key: 'number', label: t('meals.diners.column.number'), text: ({ number }) => number, isShort: true },
    {
      key: 'meals',
      label: t('meals.diners.bills.meals'),
      align: 'right',
      text: ({ meals }) => meals,
      sum: (rows) => rows.reduce((total, { meals }) => total + meals, 0),
    },
    amount('due', ({ dueFen }) => dueFen),
    {
      ...amount('paid', ({ paidFen }) => paidFen),
      cell: (bill) =>
        bill.paidFen === 0 ? (
          money(0)
        ) : (
          <Anchor
            component="button"
            type="button"
            mih={44}
            aria-label={t('meals.diners.bills.paymentsOf', {
              person: bill.name,
              amount: money(bill.paidFen),
            })}
            onClick={(event) => {
              event.stopPropagation()
              onPayments(bill)
            }}
          >
            {money(bill.paidFen)}
          </Anchor>
        ),
    },
    amount('open', openFen),
    ...(may('meals.serve') ? [pay] : []),
  ]
}
