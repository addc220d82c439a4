import { SimpleGrid } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../app/words.ts'
import { Figure, NumberButton } from '../../kit/figures/Figure.tsx'
import { useFormat } from '../../kit/format.ts'
import type { Opened, RowsInput } from './filters.ts'
import { OpenedRows } from './OpenedRows.tsx'
import type { StatementData } from './statement.ts'
import { useRules } from './use-rules.ts'

/** A month's cost, and the three figures it rests on. */
export function Totals({ total, input }: { total: StatementData['total']; input: RowsInput }) {
  const { t } = useWords()
  const { money } = useFormat()
  const rules = useRules(input)
  const [opened, setOpened] = useState<Opened | null>(null)
  const figure = (name: 'visits' | 'persons' | 'counted', rule: string, more: Partial<RowsInput> = {}) => {
    const label = t(`homecare.figures.name.${name}`)
    const open = () => setOpened({ name: label, input: { ...input, ...more }, isPersons: name === 'persons' })
    return (
      <Figure label={label} rule={rule}>
        <NumberButton name={label} count={total[name]} onOpen={open} />
      </Figure>
    )
  }
  return (
    <SimpleGrid cols={2} spacing="sm" style={{ alignContent: 'start' }}>
      <Figure label={t('homecare.figures.statement.cost')} rule={t('homecare.figures.rule.statement')}>
        {money(total.costFen)}
      </Figure>
      {figure('visits', t('homecare.figures.rule.visits'))}
      {figure('persons', t('homecare.figures.rule.persons'))}
      {figure('counted', rules, { isCounted: true })}
      {opened && <OpenedRows opened={opened} onClose={() => setOpened(null)} />}
    </SimpleGrid>
  )
}
