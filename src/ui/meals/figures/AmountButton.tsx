import { UnstyledButton } from '@mantine/core'
import type { Fen } from '../../../shared/money.ts'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import '../../kit/figures/figures.css'

/** An amount of money that opens the rows behind it. */
export function AmountButton({ name, fen, onOpen }: { name: string; fen: Fen; onOpen(): void }) {
  const { t } = useWords()
  const { money } = useFormat()
  return (
    <UnstyledButton
      className="figure-number"
      aria-label={t('meals.figures.openAmount', { name, amount: money(fen) })}
      onClick={onOpen}
    >
      {money(fen)}
    </UnstyledButton>
  )
}
