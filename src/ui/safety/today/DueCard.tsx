import { Group, Paper, Text } from '@mantine/core'
import type { TodayDue } from '../../../shared/safety/duty.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { DueActions } from './DueActions.tsx'
import type { Doing } from './DueDialogs.tsx'
import { DueState } from './DueState.tsx'
import { useDueWords } from './use-due-words.ts'

interface DueCardProps {
  siteId: number
  due: TodayDue
  onDo(doing: Doing): void
}

/** A due thing: what, when, where it stands, and what there is to do. */
export function DueCard({ siteId, due, onDo }: DueCardProps) {
  const say = useEnum()
  const { nameOf, evidenceOf } = useDueWords()
  const when = useWhen()
  const name = nameOf(due)
  const kind = say('dutyKind', due.kind)
  return (
    <Paper withBorder p="sm" bg="white">
      <Group justify="space-between" wrap="wrap" gap="sm">
        <Group gap="md" wrap="wrap">
          <DueState state={due.state} />
          <div>
            <Text fw={600} fz="lg">
              {name}
            </Text>
            <Text>{[when(due), name === kind ? '' : kind, evidenceOf(due)].filter(Boolean).join(' · ')}</Text>
          </div>
        </Group>
        <DueActions siteId={siteId} due={due} onDo={onDo} size="md" />
      </Group>
    </Paper>
  )
}

/** When it is to be done, and until when it still can. */
function useWhen() {
  const { t } = useWords()
  const { time } = useFormat()
  const { whenOf } = useDueWords()
  return (due: TodayDue): string => {
    if (due.dueTime === '') {
      const by = t('safety.today.due.byDay', { day: due.onDay })
      if (due.state !== 'overdue' || due.closesOn === null) return by
      return `${by} · ${t('safety.today.due.stillUntil', { day: due.closesOn })}`
    }
    const when = whenOf(due)
    if (due.state !== 'due' || due.closesAt === null) return when
    return `${when} · ${t('safety.today.due.until', { time: time(due.closesAt) })}`
  }
}
