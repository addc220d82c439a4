import { Stack, Text } from '@mantine/core'
import { IconLogin2 } from '@tabler/icons-react'
import { useState } from 'react'
import type { Visit } from '../../../shared/homecare/visit.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useToday } from '../../kit/figures/use-period.ts'
import { ActionBar } from './ActionBar.tsx'
import { OutcomeButton } from './OutcomeButton.tsx'
import { type ChangedTime, TimeChange } from './TimeChange.tsx'
import { VisitQuestion } from './VisitQuestion.tsx'

/** A planned visit: check in by the clock, at a time said, or say that it did not happen. */
export function CheckIn({ visit }: { visit: Visit }) {
  const { t } = useWords()
  const today = useToday()
  const planned = visit.plannedFromAt ?? visit.fromAt
  // On another day the clock's time can't be meant.
  const isPast = visit.onDay < today
  const [time, setTime] = useState<ChangedTime | null>(isPast ? { at: planned, reason: '' } : null)
  const [isAsked, setAsked] = useState(false)
  // The page itself says that it is done: a note would lie over the big button.
  const checkIn = useCommand(client.homecare.checkIn, { doneText: null })
  const send = (reason?: string) => {
    setAsked(true)
    if (time !== null && time.reason.trim() === '') return
    checkIn.run({ id: visit.id, at: time?.at, reason: reason ?? time?.reason.trim() ?? '' })
  }
  return (
    <>
      <Stack gap="xs">
        {visit.onDay > today && <Text c="dimmed">{t('homecare.visits.checkIn.future')}</Text>}
        <TimeChange
          label={t('homecare.visits.time.in')}
          value={time}
          proposed={Math.min(planned, Date.now())}
          isAsked={isAsked}
          onChange={setTime}
        />
        <OutcomeButton visit={visit} />
        <VisitQuestion
          error={checkIn.error}
          isRunning={checkIn.isRunning}
          onReason={send}
          onSettled={() => send()}
        />
      </Stack>
      <ActionBar
        label={t('homecare.visits.checkIn.go')}
        icon={<IconLogin2 size={26} aria-hidden />}
        isRunning={checkIn.isRunning}
        isDisabled={visit.onDay > today}
        onGo={() => send()}
      />
    </>
  )
}
