import { Button, type ButtonProps, Group } from '@mantine/core'
import type { DueRow } from '../../../shared/safety/duty.ts'
import { InspectionKind } from '../../../shared/safety/terms.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { ErrorNote } from '../../kit/parts.tsx'
import { useBegin } from '../walk/use-begin.ts'
import type { Doing } from './DueDialogs.tsx'
import { useDueWords } from './use-due-words.ts'

interface DueActionsProps {
  siteId: number
  due: DueRow
  onDo(doing: Doing): void
  size?: ButtonProps['size']
}

/** A duty of one's own is walked where it names a checklist, else told in words. */
const isWalked = ({ kind, checklistId }: DueRow) =>
  InspectionKind.safeParse(kind).success && (kind !== 'own' || checklistId !== null)

/** What there is to do with a due thing, by its state and who one is. */
export function DueActions({ siteId, due, onDo, size }: DueActionsProps) {
  const { t } = useWords()
  const { may } = useSession()
  const { whatOf } = useDueWords()
  const begin = useBegin()
  const { kind, dutyId, state, done } = due
  const isRound = kind === 'dayRound' || kind === 'nightRound'
  const isEvent = kind === 'drill' || kind === 'training'
  const isDaily = due.dueTime !== ''
  const canDo =
    may('safety.walk') && (state === 'due' || state === 'overdue' || (state === 'ahead' && !isDaily))
  // What was done in its time, and only not entered.
  const canTick = canDo || (may('safety.walk') && state === 'missed' && !isDaily)
  const what = whatOf(due)
  const link = (href: string, label: string, of: string) => (
    <Button component="a" href={href} variant="default" size={size} aria-label={of}>
      {label}
    </Button>
  )
  const button = (word: 'begin' | 'tick' | 'excuse' | 'takeBack', isMain: boolean, onClick: () => void) => (
    <Button
      size={size}
      variant={isMain ? 'filled' : 'default'}
      aria-label={t(`safety.today.due.${word}Of`, { what })}
      loading={word === 'begin' && begin.isRunning}
      onClick={onClick}
    >
      {t(`safety.today.due.${word}`)}
    </Button>
  )
  const start = () =>
    isRound ? begin.run({ siteId, kind, dutyId, at: Date.now() }) : onDo({ kind: 'begin', due })
  return (
    <Group gap="xs" className="screen-only">
      {due.openInspectionId !== null &&
        link(
          `#/safety/walk/${due.openInspectionId}`,
          t('safety.today.due.goOn'),
          t('safety.today.due.goOnOf', { what }),
        )}
      {canDo && due.openInspectionId === null && isWalked(due) && button('begin', state !== 'ahead', start)}
      {canDo &&
        isEvent &&
        link('#/safety/drills', t('safety.today.due.goDrills'), `${t('safety.today.due.goDrills')}：${what}`)}
      {canTick &&
        !isRound &&
        !isEvent &&
        button('tick', !isWalked(due) && state !== 'ahead' && state !== 'missed', () =>
          onDo({ kind: 'tick', due }),
        )}
      {state === 'missed' &&
        due.miss?.approvedAt == null &&
        may('safety.walk') &&
        button('excuse', false, () => onDo({ kind: 'excuse', due }))}
      {done?.inspectionId != null &&
        link(
          `#/safety/walk/${done.inspectionId}`,
          t('safety.today.due.record'),
          t('safety.today.due.recordOf', { what }),
        )}
      {done &&
        (done.inspectionId ?? done.drillId ?? done.trainingId) === null &&
        may('safety.write') &&
        button('takeBack', false, () => onDo({ kind: 'takeBack', due }))}
      <ErrorNote error={begin.error} />
    </Group>
  )
}
