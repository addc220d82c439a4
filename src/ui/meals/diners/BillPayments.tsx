import { Button, Modal, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Bill, BillPayment } from '../../../shared/meals/diner.ts'
import { api, client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useFormat } from '../../kit/format.ts'
import { Load } from '../../kit/parts.tsx'
import { ReasonModal } from '../../kit/reason.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'

/** What was paid of one bill; a payment entered by mistake is voided here. */
export function BillPayments({ bill, onClose }: { bill: Bill; onClose(): void }) {
  const { t } = useWords()
  const [voiding, setVoiding] = useState<BillPayment | null>(null)
  const { personId, month } = bill
  const payments = useQuery(api.meals.billPayments.queryOptions({ input: { personId, month } }))
  const columns = useColumns(setVoiding)
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('meals.diners.bills.paymentsTitle', { person: bill.name, month })}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Load of={payments}>
        {(rows) => (
          <DataTable
            name={t('meals.diners.bills.payments')}
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            searchable={false}
            empty={<Text c="dimmed">{t('meals.diners.bills.noPayments')}</Text>}
          />
        )}
      </Load>
      {voiding && <VoidPayment payment={voiding} onClose={() => setVoiding(null)} />}
    </Modal>
  )
}

function useColumns(onVoid: (payment: BillPayment) => void): Column<BillPayment>[] {
  const { t } = useWords()
  const { money } = useFormat()
  const { may } = useSession()
  const voidIt: Column<BillPayment> = {
    key: 'void',
    label: t('meals.diners.account.void'),
    isOnlyOnScreen: true,
    text: () => null,
    cell: (payment) =>
      payment.isVoided ? (
        <Text c="dimmed">{t('meals.diners.bills.voided')}</Text>
      ) : (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={18} aria-hidden />}
          onClick={() => onVoid(payment)}
        >
          {t('meals.diners.account.void')}
        </Button>
      ),
  }
  return [
    { key: 'onDay', label: t('meals.diners.bills.paidOn'), text: ({ onDay }) => onDay, isShort: true },
    {
      key: 'amount',
      label: t('meals.diners.bills.paid'),
      align: 'right',
      text: ({ amountFen }) => amountFen / 100,
      cell: ({ amountFen }) => money(amountFen),
    },
    { key: 'by', label: t('meals.diners.bills.takenBy'), text: ({ by }) => by, isShort: true },
    ...(may('meals.write') ? [voidIt] : []),
  ]
}

function VoidPayment({ payment, onClose }: { payment: BillPayment; onClose(): void }) {
  const { t } = useWords()
  const { money } = useFormat()
  const { run, isRunning, error } = useCommand(
    (reason: string) => client.meals.voidEntry({ id: payment.id, reason }),
    { onDone: onClose },
  )
  return (
    <ReasonModal
      isOpen
      onClose={onClose}
      title={t('meals.diners.account.voidTitle')}
      lead={t('meals.diners.account.voidLead', {
        what: t('meals.diners.bills.payment'),
        amount: money(payment.amountFen),
        day: payment.onDay,
      })}
      action={t('meals.diners.account.void')}
      isRunning={isRunning}
      error={error}
      onSubmit={run}
    />
  )
}
