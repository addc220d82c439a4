import { Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconBan, IconCheck, IconWalk } from '@tabler/icons-react'
import type { InspectionRow } from '../../../shared/safety/inspection.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import type { Column } from '../../kit/table.tsx'
import { useScoreWords } from './use-score-words.ts'

type State = 'open' | 'ended' | 'void'
const stateOf = ({ voidedAt, endedAt }: InspectionRow): State =>
  voidedAt !== null ? 'void' : endedAt === null ? 'open' : 'ended'
const looks: Record<State, { icon: typeof IconCheck; color: string }> = {
  open: { icon: IconWalk, color: 'orange.9' },
  ended: { icon: IconCheck, color: 'teal.9' },
  void: { icon: IconBan, color: 'dimmed' },
}

/** The columns of the list of inspections. */
export function useInspectionColumns(): Column<InspectionRow>[] {
  const { t } = useWords()
  const say = useEnum()
  const { moment } = useFormat()
  const score = useScoreWords()
  const short = (
    key: string,
    label: string,
    text: Column<InspectionRow>['text'],
    more: Partial<Column<InspectionRow>> = {},
  ): Column<InspectionRow> => ({ key, label, text, isShort: true, ...more })
  return [
    short('number', t('safety.walk.list.number'), ({ number }) => number),
    short('kind', t('safety.walk.list.kind'), ({ kind }) => say('inspectionKind', kind)),
    short('onDay', t('safety.walk.record.onDay'), ({ onDay, dueTime }) =>
      [onDay, dueTime].filter(Boolean).join(' '),
    ),
    short('startedAt', t('safety.walk.list.startedAt'), ({ startedAt }) => moment(startedAt), {
      isHiddenOnScreen: true,
    }),
    short('by', t('safety.walk.record.by'), ({ by }) => by),
    short('score', t('safety.walk.score.label'), (row) =>
      row.endedAt === null ? null : score(row.scorePermille),
    ),
    short('problems', t('safety.walk.list.problems'), ({ problemCount }) => problemCount, {
      align: 'right',
      cell: ({ problemCount }) =>
        problemCount ? (
          <Group gap={4} wrap="nowrap" justify="flex-end" c="red.9">
            <IconAlertTriangle size={18} aria-hidden />
            <Text span fw={600}>
              {problemCount}
            </Text>
          </Group>
        ) : (
          problemCount
        ),
    }),
    short('state', t('safety.walk.list.state'), (row) => t(`safety.walk.list.state_${stateOf(row)}`), {
      cell: (row) => {
        const { icon: Icon, color } = looks[stateOf(row)]
        return (
          <Group gap={6} wrap="nowrap" c={color}>
            <Icon size={20} aria-hidden style={{ flex: 'none' }} />
            <Text span fw={500}>
              {t(`safety.walk.list.state_${stateOf(row)}`)}
            </Text>
          </Group>
        )
      },
    }),
  ]
}
