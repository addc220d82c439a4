import { IconArrowBackUp } from '@tabler/icons-react'
import type { Adjustment } from '../../../shared/meals/settlement.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import type { Column } from '../../kit/table.tsx'
import { useMoneyColumn } from '../figures/use-meal-columns.ts'
import { Sign } from '../parts/Sign.tsx'

/** Of a voided one nothing counts. */
const counted = (of: (row: Adjustment) => number) => (row: Adjustment) =>
  row.voidedAt === null ? of(row) : 0

/** What was put right after a month was closed, on screen, as xlsx and on paper. */
export function useAdjustmentColumns(): Column<Adjustment>[] {
  const { t } = useWords()
  const say = useEnum()
  const { moment } = useFormat()
  const money = useMoneyColumn()
  const quantity = counted((row) => row.quantity)
  return [
    {
      key: 'onDay',
      label: t('meals.settlement.adjust.onDay'),
      text: ({ onDay }) => onDay,
      isShort: true,
      sum: () => t('meals.settlement.total.sum'),
    },
    {
      key: 'meal',
      label: t('meals.settlement.total.meal'),
      text: ({ meal }) => say('meal', meal),
      isShort: true,
    },
    {
      key: 'who',
      label: t('meals.settlement.adjust.who'),
      text: (row) => row.person ?? say('dinerClass', row.class),
      isShort: true,
    },
    {
      key: 'category',
      label: t('meals.settlement.total.category'),
      text: ({ category }) => say('dinerCategory', category),
      isShort: true,
    },
    {
      key: 'quantity',
      label: t('meals.settlement.adjust.quantity'),
      align: 'right',
      text: quantity,
      sum: (rows) => rows.reduce((sum, row) => sum + quantity(row), 0),
    },
    money(
      'price',
      t('meals.settlement.total.price'),
      counted(({ priceFen }) => priceFen),
    ),
    money(
      'self',
      t('meals.settlement.total.self'),
      counted(({ selfFen }) => selfFen),
    ),
    money(
      'subsidy',
      t('meals.settlement.total.subsidy'),
      counted(({ sharesFen }) => sharesFen),
    ),
    {
      key: 'pay',
      label: t('meals.settlement.total.pay'),
      text: ({ pay }) => say('payMethod', pay),
      isShort: true,
    },
    {
      key: 'reason',
      label: t('meals.settlement.adjust.reason'),
      text: ({ reason, voidedAt }) =>
        voidedAt === null ? reason : `${t('meals.settlement.adjust.voided')} · ${reason}`,
      cell: ({ reason, voidedAt }) =>
        voidedAt === null ? (
          reason
        ) : (
          <Sign icon={IconArrowBackUp} tone="calm" isLong>
            {`${t('meals.settlement.adjust.voided')} · ${reason}`}
          </Sign>
        ),
    },
    {
      key: 'recorded',
      label: t('meals.settlement.adjust.recorded'),
      text: ({ recordedAt }) => moment(recordedAt),
      isShort: true,
    },
    {
      key: 'by',
      label: t('meals.settlement.adjust.by'),
      text: ({ recordedBy }) => recordedBy,
      isShort: true,
    },
  ]
}
