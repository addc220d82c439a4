import { Group, Text } from '@mantine/core'
import { IconAlertOctagon, IconCircleCheck, IconClock, IconUserQuestion } from '@tabler/icons-react'
import type { Trained, TrainedState } from '../../../shared/safety/training.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Empty, RuleNote } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'

const looks: Record<TrainedState, { icon: typeof IconClock; color: string }> = {
  never: { icon: IconUserQuestion, color: 'red.9' },
  expired: { icon: IconAlertOctagon, color: 'red.9' },
  soon: { icon: IconClock, color: 'orange.9' },
  trained: { icon: IconCircleCheck, color: 'teal.9' },
}
const urgency = Object.keys(looks) as TrainedState[]

/** Who works here and how they stand: whoever is due for training first. */
export function TrainedTab({ trained }: { trained: Trained[] }) {
  const { t } = useWords()
  const say = useEnum()
  const short = (key: string, label: string, text: Column<Trained>['text']): Column<Trained> => ({
    key,
    label,
    text,
    isShort: true,
  })
  const columns: Column<Trained>[] = [
    short('staff', t('safety.drills.trained.staff'), ({ staff }) => staff),
    short('post', t('safety.drills.trained.post'), ({ post }) => say('post', post)),
    {
      ...short('state', t('safety.drills.trained.state.label'), ({ state }) =>
        t(`safety.drills.trained.state.${state}`),
      ),
      cell: ({ state }) => <StateSign state={state} />,
    },
    short('throughOn', t('safety.drills.trained.throughOn'), ({ throughOn }) => throughOn),
    { key: 'last', label: t('safety.drills.trained.last'), text: ({ last }) => last },
    short('lastOn', t('safety.drills.trained.lastOn'), ({ lastOn }) => lastOn),
  ]
  return (
    <DataTable
      name={t('safety.drills.tab.trained', { count: trained.length })}
      rows={trained.toSorted((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state))}
      columns={columns}
      rowKey={({ staffId }) => staffId}
      filters={<RuleNote>{t('safety.drills.trained.rule')}</RuleNote>}
      empty={<Empty title={t('safety.drills.trained.empty')} lead={t('safety.drills.trained.emptyLead')} />}
    />
  )
}

function StateSign({ state }: { state: TrainedState }) {
  const { t } = useWords()
  const { icon: Icon, color } = looks[state]
  return (
    <Group gap={6} wrap="nowrap" c={color}>
      <Icon size={20} aria-hidden style={{ flex: 'none' }} />
      <Text span fw={500} style={{ whiteSpace: 'nowrap' }}>
        {t(`safety.drills.trained.state.${state}`)}
      </Text>
    </Group>
  )
}
