import { Group, Paper, Text, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../format.ts'
import { RuleNote } from '../parts.tsx'
import './figures.css'

interface NumberButtonProps {
  /** What is counted, for who hears it. */
  name: string
  count: number
  onOpen(): void
}

/** A figure that opens the rows behind it. */
export function NumberButton({ name, count, onOpen }: NumberButtonProps) {
  const { t } = useWords()
  const { number } = useFormat()
  return (
    <UnstyledButton
      className="figure-number"
      aria-label={t('figures.openRows', { name, count: number(count) })}
      onClick={onOpen}
    >
      {number(count)}
    </UnstyledButton>
  )
}

interface FigureProps {
  label: string
  rule?: string
  children: ReactNode
  foot?: ReactNode
}

/** One figure with its name and, beside it, the rule it follows. */
export function Figure({ label, rule, children, foot }: FigureProps) {
  return (
    <Paper withBorder p="sm" bg="white" role="group" aria-label={label}>
      <Group gap={2} wrap="nowrap" align="flex-start" mih={26}>
        <Text c="dimmed">{label}</Text>
        {rule && <RuleNote>{rule}</RuleNote>}
      </Group>
      <div className="figure-value">{children}</div>
      {foot}
    </Paper>
  )
}
