import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import type { Settlement } from '../../../shared/meals/settlement.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { ReasonModal } from '../../kit/reason.tsx'

/** Gives a submitted or checked month back to the canteen, with the reason. */
export function ReturnButton({ settlement: { id, month } }: { settlement: Settlement }) {
  const { t } = useWords()
  const [isAsking, setAsking] = useState(false)
  const { run, isRunning, error } = useCommand(
    (reason: string) => client.meals.returnSettlement({ id: id ?? 0, reason }),
    { onDone: () => setAsking(false) },
  )
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={20} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('meals.settlement.step.return')}
      </Button>
      <ReasonModal
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('meals.settlement.ask.returnTitle', { month })}
        lead={t('meals.settlement.ask.returnLead')}
        action={t('meals.settlement.step.return')}
        isRunning={isRunning}
        error={error}
        onSubmit={run}
      />
    </>
  )
}
