import { Text } from '@mantine/core'
import { Fragment } from 'react'
import type { Fen } from '../../../shared/money.ts'
import { useFormat } from '../../kit/format.ts'
import './money-sum.css'

interface MoneySumProps {
  whole: { name: string; fen: Fen }
  /** What it is made of, to the fen. */
  parts: readonly { name: string; fen: Fen }[]
}

/** An amount and what it is made of, as a sum that one can check. */
export function MoneySum({ whole, parts }: MoneySumProps) {
  return (
    <div className="money-sum">
      <Part {...whole} isWhole />
      {parts.map((part, index) => (
        <Fragment key={part.name}>
          <Text span className="money-sum-sign">
            {index === 0 ? '=' : '+'}
          </Text>
          <Part {...part} />
        </Fragment>
      ))}
    </div>
  )
}

function Part({ name, fen, isWhole = false }: { name: string; fen: Fen; isWhole?: boolean }) {
  const { money } = useFormat()
  return (
    <div>
      <Text c="dimmed">{name}</Text>
      <Text fz={isWhole ? 24 : 20} fw={isWhole ? 700 : 600} className="money-sum-amount">
        {money(fen)}
      </Text>
    </div>
  )
}
