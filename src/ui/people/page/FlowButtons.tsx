import { Button, Menu } from '@mantine/core'
import {
  IconArrowsExchange,
  IconBed,
  IconBookmark,
  IconCalendarEvent,
  IconCircleCheck,
  IconDoorEnter,
  IconDoorExit,
  IconDots,
  IconLogout,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { Person, Whereabouts } from '../../../shared/people/schema.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import type { BedAction } from '../../beds/actions/action.ts'
import { BedActionDialog } from '../../beds/actions/BedActionDialog.tsx'

type Flow = Exclude<
  BedAction['kind'],
  'release' | 'swap' | 'expected' | 'outage' | 'endOutage' | 'who' | 'void'
>

const icons: Record<Flow, typeof IconBed> = {
  admit: IconBed,
  hold: IconBookmark,
  plan: IconCalendarEvent,
  transfer: IconArrowsExchange,
  leave: IconDoorExit,
  return: IconDoorEnter,
  formal: IconCircleCheck,
  discharge: IconLogout,
}

/** What can be done with a person now: the likely steps as buttons, the rest in a menu. */
function stepsOf({ stay }: Whereabouts): { first: Flow[]; more: Flow[] } {
  if (!stay) return { first: ['admit', 'hold'], more: ['plan'] }
  if (stay.isOnLeave) return { first: ['return', 'discharge'], more: ['transfer', 'plan'] }
  if (stay.isTrial) return { first: ['formal', 'leave'], more: ['transfer', 'plan', 'discharge'] }
  return { first: ['transfer', 'leave'], more: ['plan', 'discharge'] }
}

export function FlowButtons({ person, where }: { person: Person; where: Whereabouts }) {
  const { t } = useWords()
  const { may } = useSession()
  const [action, setAction] = useState<BedAction | null>(null)
  if (!may('beds.write') || person.diedOn) return null
  const who = { id: person.id, name: person.name }
  const { stay } = where
  const { first, more } = stepsOf(where)
  const start = (kind: Flow) => {
    if (kind === 'formal') stay && setAction({ kind, person: who, stayId: stay.stayId })
    else if (kind === 'transfer')
      setAction({ kind, person: who, from: stay ? { id: stay.bedId, code: stay.bed } : undefined })
    else setAction({ kind, person: who })
  }
  return (
    <>
      {first.map((kind, index) => {
        const Icon = icons[kind]
        return (
          <Button
            key={kind}
            variant={index === 0 ? 'filled' : 'default'}
            leftSection={<Icon size={20} aria-hidden />}
            onClick={() => start(kind)}
          >
            {t(`beds.actions.title.${kind}`)}
          </Button>
        )
      })}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDots size={20} aria-hidden />}>
            {t('people.page.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {more.map((kind) => {
            const Icon = icons[kind]
            return (
              <Menu.Item key={kind} leftSection={<Icon size={20} aria-hidden />} onClick={() => start(kind)}>
                {t(`beds.actions.title.${kind}`)}
              </Menu.Item>
            )
          })}
        </Menu.Dropdown>
      </Menu>
      <BedActionDialog action={action} onClose={() => setAction(null)} />
    </>
  )
}
