import { Button, Stack, Text } from '@mantine/core'
import { IconArrowBackUp, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Adjustment, Settlement } from '../../../shared/meals/settlement.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { Empty } from '../../kit/parts.tsx'
import { ReasonModal } from '../../kit/reason.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { AddMeal } from './AddMeal.tsx'
import { AdjustmentsPaper } from './paper/AdjustmentsPaper.tsx'
import type { Print } from './paper/use-paper.ts'
import { isClosed } from './state.ts'
import { useAdjustmentColumns } from './use-adjustment-columns.tsx'

interface AdjustmentsProps {
  settlement: Settlement
  onPrint: Print
}

/** Corrections of earlier months that count in this one, by name; and, once this one is closed, the way to correct it. */
export function Adjustments({ settlement, onPrint }: AdjustmentsProps) {
  const { t } = useWords()
  const { may } = useSession()
  const columns = useAdjustmentColumns()
  const [isAdding, setAdding] = useState(false)
  const [voiding, setVoiding] = useState<Adjustment | null>(null)
  const { site, month, adjustments } = settlement
  const isShut = isClosed(settlement.state)
  const taken: Column<Adjustment> = {
    key: 'void',
    label: t('meals.settlement.adjust.void'),
    isOnlyOnScreen: true,
    text: () => null,
    cell: (row) =>
      row.voidedAt === null ? (
        <Button
          variant="light"
          leftSection={<IconArrowBackUp size={18} aria-hidden />}
          onClick={() => setVoiding(row)}
        >
          {t('meals.settlement.adjust.void')}
        </Button>
      ) : (
        ' '
      ),
  }
  return (
    <Stack>
      {isShut && may('meals.write') && (
        <>
          <Text>{t('meals.settlement.correct.lead')}</Text>
          <Button
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconPlus size={20} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('meals.settlement.correct.add')}
          </Button>
        </>
      )}
      <DataTable
        name={t('meals.settlement.adjust.file', { site, month })}
        rows={adjustments}
        columns={!isShut && may('meals.write') ? [...columns, taken] : columns}
        rowKey={({ id }) => id}
        searchable={adjustments.length > 10}
        onPrint={() => void onPrint(() => <AdjustmentsPaper settlement={settlement} />)}
        empty={
          <Empty title={t('meals.settlement.adjust.empty')} lead={t('meals.settlement.adjust.emptyLead')} />
        }
      />
      {isAdding && <AddMeal settlement={settlement} onClose={() => setAdding(false)} />}
      {voiding && <VoidAdjustment adjustment={voiding} onClose={() => setVoiding(null)} />}
    </Stack>
  )
}

function VoidAdjustment({ adjustment: { id, month }, onClose }: { adjustment: Adjustment; onClose(): void }) {
  const { t } = useWords()
  const { run, isRunning, error } = useCommand(
    (reason: string) => client.meals.voidAdjustment({ id, reason }),
    { onDone: onClose },
  )
  return (
    <ReasonModal
      isOpen
      onClose={onClose}
      title={t('meals.settlement.adjust.voidTitle')}
      lead={t('meals.settlement.adjust.voidLead', { month })}
      action={t('meals.settlement.adjust.void')}
      isRunning={isRunning}
      error={error}
      onSubmit={run}
    />
  )
}
