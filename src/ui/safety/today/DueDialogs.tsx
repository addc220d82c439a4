import type { DueRow } from '../../../shared/safety/duty.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { ReasonModal } from '../../kit/reason.tsx'
import { BeginForm, type FormKind } from '../walk/BeginForm.tsx'
import { TickForm } from './TickForm.tsx'
import { useDueWords } from './use-due-words.ts'

/** What is being done with a due thing. */
export interface Doing {
  kind: 'begin' | 'tick' | 'excuse' | 'takeBack'
  due: DueRow
}

interface DueDialogsProps {
  siteId: number
  doing: Doing | null
  onClose(): void
}

/** The form that belongs to what is being done. */
export function DueDialogs({ siteId, doing, onClose }: DueDialogsProps) {
  if (!doing) return null
  const { kind, due } = doing
  if (kind === 'begin')
    return <BeginForm siteId={siteId} kind={due.kind as FormKind} due={due} onClose={onClose} />
  if (kind === 'tick') return <TickForm siteId={siteId} due={due} onClose={onClose} />
  if (kind === 'excuse') return <Excuse due={due} onClose={onClose} />
  return <TakeBack due={due} onClose={onClose} />
}

function Excuse({ due, onClose }: { due: DueRow; onClose(): void }) {
  const { t } = useWords()
  const { whatOf } = useDueWords()
  const { dutyId, onDay, dueTime } = due
  const { run, isRunning, error } = useCommand(
    (reason: string) => client.safety.excuseMiss({ dutyId, onDay, dueTime, reason }),
    { onDone: onClose },
  )
  return (
    <ReasonModal
      isOpen
      onClose={onClose}
      title={t('safety.today.due.excuse')}
      lead={t('safety.today.miss.excuseLead', { what: whatOf(due) })}
      action={t('safety.today.miss.save')}
      isRunning={isRunning}
      error={error}
      onSubmit={run}
    />
  )
}

function TakeBack({ due, onClose }: { due: DueRow; onClose(): void }) {
  const { t } = useWords()
  const { whatOf } = useDueWords()
  const { run, isRunning, error } = useCommand(
    (reason: string) => client.safety.voidDue({ id: due.done?.id ?? 0, reason }),
    { onDone: onClose },
  )
  return (
    <ReasonModal
      isOpen
      onClose={onClose}
      title={t('safety.today.due.takeBack')}
      lead={t('safety.today.due.takeBackLead', { what: whatOf(due) })}
      action={t('safety.today.due.takeBack')}
      isRunning={isRunning}
      error={error}
      onSubmit={run}
    />
  )
}
