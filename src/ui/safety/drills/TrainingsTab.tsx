import { Button, Group, Switch, Text } from '@mantine/core'
import { IconPlus, IconTrashX } from '@tabler/icons-react'
import { useState } from 'react'
import type { TrainingRow } from '../../../shared/safety/training.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Empty, RuleNote } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { TrainingDrawer } from './TrainingDrawer.tsx'
import { TrainingForm } from './TrainingForm.tsx'

/** Training and campaigns with their person-times. */
export function TrainingsTab({ siteId, trainings }: { siteId: number; trainings: TrainingRow[] }) {
  const { t } = useWords()
  const { may } = useSession()
  const columns = useTrainingColumns()
  const [isAllShown, setAllShown] = useState(false)
  const [opened, setOpened] = useState<number | null>(null)
  const [isAdding, setAdding] = useState(false)
  const counted = trainings.filter(({ isVoid }) => !isVoid)
  const add = may('safety.write') && (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setAdding(true)}>
      {t('safety.drills.training.add')}
    </Button>
  )
  return (
    <>
      {trainings.length > 0 && (
        <Group mb="sm" gap="sm" className="screen-only">
          {add}
          {counted.length < trainings.length && (
            <Switch
              size="md"
              label={t('safety.drills.training.showVoid')}
              checked={isAllShown}
              onChange={({ currentTarget }) => setAllShown(currentTarget.checked)}
            />
          )}
          <RuleNote>{t('safety.drills.training.rule')}</RuleNote>
        </Group>
      )}
      <SafetyMonths trainings={counted} />
      <DataTable
        name={t('safety.drills.tab.trainings', { count: counted.length })}
        rows={isAllShown ? trainings : counted}
        columns={columns}
        rowKey={({ id }) => id}
        onRow={({ id }) => setOpened(id)}
        empty={
          <Empty title={t('safety.drills.training.empty')} lead={t('safety.drills.training.emptyLead')}>
            {add}
          </Empty>
        }
      />
      {isAdding && <TrainingForm siteId={siteId} onClose={() => setAdding(false)} />}
      {opened !== null && <TrainingDrawer id={opened} onClose={() => setOpened(null)} />}
    </>
  )
}

/** Each safety month in a sentence: how many events, how many person-times. */
function SafetyMonths({ trainings }: { trainings: readonly TrainingRow[] }) {
  const { t } = useWords()
  const { number } = useFormat()
  const months = [...new Set(trainings.flatMap(({ campaign }) => campaign ?? []))].sort().reverse()
  if (months.length === 0) return null
  return (
    <section aria-label={t('safety.drills.training.monthSums')} style={{ marginBottom: 12 }}>
      {months.map((month) => {
        const own = trainings.filter(({ campaign }) => campaign === month)
        const count = own.reduce((sum, { personTimes }) => sum + personTimes, 0)
        return (
          <Text key={month} fw={600}>
            {t('safety.drills.training.monthSum', { month, events: own.length, count: number(count) })}
          </Text>
        )
      })}
    </section>
  )
}

function useTrainingColumns(): Column<TrainingRow>[] {
  const { t } = useWords()
  const say = useEnum()
  const number = (
    key: 'attended' | 'passed' | 'others' | 'personTimes' | 'minutes',
  ): Column<TrainingRow> => ({
    key,
    label: t(`safety.drills.training.${key}`),
    text: (row) => row[key],
    align: 'right',
    isShort: true,
  })
  const summed = (key: 'attended' | 'others' | 'personTimes'): Column<TrainingRow> => ({
    ...number(key),
    sum: (rows) => rows.reduce((sum, row) => sum + (row.isVoid ? 0 : row[key]), 0),
  })
  return [
    {
      key: 'name',
      label: t('safety.drills.training.name'),
      text: ({ name }) => name,
      cell: ({ name, isVoid }) => (
        <Group gap={6} wrap="nowrap" td={isVoid ? 'line-through' : undefined}>
          {isVoid && <IconTrashX size={18} aria-hidden />}
          {name}
        </Group>
      ),
      sum: () => t('safety.drills.paper.total'),
      isShort: true,
    },
    { key: 'onDay', label: t('safety.drills.training.onDay'), text: ({ onDay }) => onDay, isShort: true },
    {
      key: 'kind',
      label: t('safety.drills.training.kind'),
      text: ({ kind }) => say('trainingKind', kind),
      isShort: true,
    },
    summed('attended'),
    number('passed'),
    summed('others'),
    summed('personTimes'),
    number('minutes'),
    { key: 'trainer', label: t('safety.drills.training.trainer'), text: ({ trainer }) => trainer },
  ]
}
