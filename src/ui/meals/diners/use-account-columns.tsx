import { Text } from '@mantine/core'
import type { AccountLine } from '../../../shared/meals/diner.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import type { Column } from '../../kit/table.tsx'

/** What a line of an account is about. */
export function useLineWords() {
  const { t } = useWords()
  const say = useEnum()
  return ({ kind, meal }: AccountLine): string =>
    [t(`meals.diners.account.kind.${kind}`), meal && say('meal', meal)].filter(Boolean).join(' · ')
}

/** The columns of an account: what came and went, and what was left. */
export function useAccountColumns(): Column<AccountLine>[] {
  const { t } = useWords()
  const { money, moment } = useFormat()
  const words = useLineWords()
  const struck = (line: AccountLine, text: string) =>
    line.isVoided ? (
      <Text span td="line-through" c="dimmed">
        {text}
      </Text>
    ) : (
      text
    )
  return [
    {
      key: 'day',
      label: t('meals.diners.account.column.day'),
      text: ({ onDay }) => onDay,
      isShort: true,
    },
    { key: 'kind', label: t('meals.diners.account.column.kind'), text: words, isShort: true },
    {
      key: 'amount',
      label: t('meals.diners.account.column.amount'),
      align: 'right',
      text: ({ amountFen }) => amountFen / 100,
      cell: (line) => struck(line, money(line.amountFen)),
      isShort: true,
    },
    {
      key: 'balance',
      label: t('meals.diners.account.column.balance'),
      align: 'right',
      text: ({ balanceFen }) => balanceFen / 100,
      cell: ({ balanceFen }) => money(balanceFen),
      isShort: true,
    },
    { key: 'by', label: t('meals.diners.account.column.by'), text: ({ by }) => by, isShort: true },
    {
      key: 'at',
      label: t('meals.diners.account.column.at'),
      text: ({ at }) => moment(at),
      isShort: true,
    },
    {
      key: 'note',
      label: t('meals.diners.account.column.note'),
      text: ({ note, isVoided }) =>
        [isVoided && t('meals.diners.account.voided'), note].filter(Boolean).join(' · '),
    },
  ]
}
