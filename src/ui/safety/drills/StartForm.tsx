import { Text } from '@mantine/core'
import { useState } from 'react'
import type { Drill } from '../../../shared/safety/drill.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { MomentField } from '../../kit/fields.tsx'
import { FormModal } from '../../kit/form-modal.tsx'

interface TimesFormProps {
  drill: Drill
  /** Held at another time than now: its times are asked. */
  isLate: boolean
  onClose(): void
}

/** Starts the clock of a drill, or enters one that was held, with its start and end. */
export function StartForm({ drill, isLate, onClose }: TimesFormProps) {
  const { t } = useWords()
  const [times, setTimes] = useState(() => ({ from: Date.now() - 30 * 60_000, to: Date.now() }))
  const { run, isRunning, error } = useCommand(
    async () => {
      if (!isLate) return await client.safety.startDrill({ id: drill.id })
      // Where the end is refused, the start stands and is ended by itself: nothing typed is lost.
      if (drill.startedAt === null) await client.safety.startDrill({ id: drill.id, at: times.from })
      return await client.safety.endDrill({ id: drill.id, at: times.to })
    },
    { onDone: onClose, doneText: null },
  )
  return (
    <FormModal
      title={t(isLate ? 'safety.drills.run.late' : 'safety.drills.run.start')}
      submit={t(isLate ? 'kit.save' : 'safety.drills.run.start')}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={() => run()}
    >
      <Text>{t('safety.drills.run.startLead')}</Text>
      {isLate && (
        <>
          <MomentField
            label={t('safety.drills.run.startedAt')}
            required
            value={times.from}
            onChange={(from) => setTimes({ ...times, from })}
          />
          <MomentField
            label={t('safety.drills.run.endedAt')}
            required
            value={times.to}
            onChange={(to) => setTimes({ ...times, to })}
          />
        </>
      )}
    </FormModal>
  )
}
