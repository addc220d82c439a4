import type { OnDuty } from '../../../shared/safety/shift.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useEnum } from '../../kit/fields.tsx'
import { ReasonModal } from '../../kit/reason.tsx'
import { usePlaces } from '../parts/use-places.ts'

interface TakeOffFormProps {
  siteId: number
  entry: OnDuty
  onClose(): void
}

/** Takes somebody off a shift, with the reason. */
export function TakeOffForm({ siteId, entry, onClose }: TakeOffFormProps) {
  const { t } = useWords()
  const say = useEnum()
  const { floorName } = usePlaces(siteId)
  const { id, name, onDay, shift, role, floorId } = entry
  const { run, isRunning, error } = useCommand((reason: string) => client.safety.voidShift({ id, reason }), {
    onDone: onClose,
  })
  return (
    <ReasonModal
      isOpen
      onClose={onClose}
      title={t('safety.roster.duty.offTitle', { name })}
      lead={[
        onDay,
        say('shift', shift),
        say('shiftRole', role),
        floorId === null ? t('safety.roster.duty.whole') : floorName(floorId),
      ].join(' · ')}
      action={t('safety.roster.duty.off')}
      isRunning={isRunning}
      error={error}
      onSubmit={run}
    />
  )
}
