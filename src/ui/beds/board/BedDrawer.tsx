import { Button, Drawer, Stack, Tabs, Text } from '@mantine/core'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFocusReturn } from '../../kit/use-focus-return.ts'
import type { BedAction } from '../actions/action.ts'
import { BedFacts } from './BedFacts.tsx'
import { actionsFor } from './bed-actions.ts'
import css from './drawer.module.css'
import { BedHistory, PersonHistory } from './History.tsx'
import type { Place } from './model.ts'

interface BedDrawerProps {
  place: Place
  /** Now is shown, so that something can be done. */
  isNow: boolean
  /** A form stands in front: the Escape key is its. */
  isBehind: boolean
  onAction(action: BedAction): void
  /** Lets the resident be put down on the board itself. */
  onMove(): void
  onClose(): void
}

/** One bed: who and what, what can be done, and what has happened in it. */
export function BedDrawer({ place, isNow, isBehind, onAction, onMove, onClose }: BedDrawerProps) {
  const { t } = useWords()
  const say = useEnum()
  const { may } = useSession()
  useFocusReturn()
  const { bed, building, floor, room } = place
  const canDo = isNow && may('beds.write')
  const person = bed.occupant ?? bed.hold
  const where = { building, floor, room: room.name, kind: say('bedKind', bed.kind) }
  return (
    <Drawer
      opened
      onClose={onClose}
      closeOnEscape={!isBehind}
      title={
        <Text component="span" fz={22} fw={650}>
          {t('board.drawer.bed', { bed: bed.code })}
        </Text>
      }
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Text c="dimmed" mb="sm">
        {t('board.drawer.where', where)}
      </Text>
      <Tabs defaultValue="now" key={`${bed.id}.${person?.personId}`}>
        <Tabs.List mb="md">
          <Tabs.Tab value="now" fz="md" mih={44}>
            {t('board.drawer.now')}
          </Tabs.Tab>
          <Tabs.Tab value="bed" fz="md" mih={44}>
            {t('board.drawer.bedHistory')}
          </Tabs.Tab>
          {person && (
            <Tabs.Tab value="person" fz="md" mih={44}>
              {t('board.drawer.personHistory')}
            </Tabs.Tab>
          )}
        </Tabs.List>
        <Tabs.Panel value="now">
          <Stack>
            <BedFacts bed={bed} />
            {!isNow && <Text>{t('board.drawer.pastOnly')}</Text>}
            {canDo && <Actions place={place} onAction={onAction} onMove={onMove} />}
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="bed">
          <BedHistory bedId={bed.id} onAction={canDo ? onAction : undefined} />
        </Tabs.Panel>
        {person && (
          <Tabs.Panel value="person">
            <PersonHistory personId={person.personId} onAction={canDo ? onAction : undefined} />
          </Tabs.Panel>
        )}
      </Tabs>
    </Drawer>
  )
}

function Actions({
  place: { bed },
  onAction,
  onMove,
}: Pick<BedDrawerProps, 'place' | 'onAction' | 'onMove'>) {
  const { t } = useWords()
  const { occupant } = bed
  // A stay that was confirmed by mistake can become a trial again.
  const formal = occupant && !occupant.isTrial && occupant.trialUntilOn !== null ? occupant.stayId : null
  return (
    <section aria-label={t('board.drawer.actions')} className={css.actions}>
      {actionsFor(bed).map((action, index) => (
        <Button
          key={action.kind}
          size="lg"
          variant={index === 0 ? 'filled' : 'default'}
          onClick={() => onAction(action)}
        >
          {action.kind === 'admit' && action.person
            ? t('board.drawer.admitHolder', { person: action.person.name })
            : t(`beds.actions.title.${action.kind}`)}
        </Button>
      ))}
      {occupant && (
        <Button size="lg" variant="default" onClick={onMove}>
          {t('board.move.start')}
        </Button>
      )}
      {formal !== null && (
        <Button
          size="lg"
          variant="default"
          onClick={() => onAction({ kind: 'void', entry: 'formal', id: formal })}
        >
          {t('board.drawer.voidFormal')}
        </Button>
      )}
    </section>
  )
}
