import { Button } from '@mantine/core'
import { IconTrashX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Inspection } from '../../../../shared/safety/inspection.ts'
import { client } from '../../../app/client.ts'
import { useWords } from '../../../app/words.ts'
import { useCommand } from '../../../kit/command.ts'
import { ReasonModal } from '../../../kit/reason.tsx'

/** An inspection made by mistake: it counts nowhere, the hazards found in it stay. */
export function VoidButton({ inspection: { id, number, hazards } }: { inspection: Inspection }) {
  const { t } = useWords()
  const [isAsking, setAsking] = useState(false)
  const voiding = useCommand((reason: string) => client.safety.voidInspection({ id, reason }), {
    onDone: () => setAsking(false),
  })
  return (
    <>
      <Button
        variant="light"
        color="red"
        leftSection={<IconTrashX size={20} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setAsking(true)}
      >
        {t('safety.walk.record.void')}
      </Button>
      <ReasonModal
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('safety.walk.record.voidTitle', { number })}
        lead={
          hazards.length > 0
            ? t('safety.walk.record.voidHazards', { count: hazards.length })
            : t('safety.walk.record.voidLead')
        }
        action={t('safety.walk.record.void')}
        isRunning={voiding.isRunning}
        error={voiding.error}
        onSubmit={voiding.run}
      />
    </>
  )
}
