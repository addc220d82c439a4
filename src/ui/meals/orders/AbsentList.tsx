import { Group, Text } from '@mantine/core'
import {
  IconArrowRight,
  IconBuildingHospital,
  IconCircleCheck,
  IconFlower,
  IconPlayerPause,
  IconUserOff,
  IconWalk,
  IconX,
} from '@tabler/icons-react'
import type { AbsenceKind, KitchenCount } from '../../../shared/meals/order.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Section } from '../parts/Section.tsx'
import { Sign } from '../parts/Sign.tsx'

const signs: Record<AbsenceKind, typeof IconX> = {
  paused: IconPlayerPause,
  cancelled: IconX,
  leave: IconWalk,
  hospital: IconBuildingHospital,
  died: IconFlower,
  suspended: IconUserOff,
  moved: IconArrowRight,
}

/** Who would eat and does not, why, and until when. */
export function AbsentList({ absent }: { absent: KitchenCount['absent'] }) {
  const { t } = useWords()
  const say = useEnum()
  const why = ({ kind, until: day }: KitchenCount['absent'][number]): string => {
    const word = say('absence', kind)
    if (day === null) return word
    const isAway = kind === 'leave' || kind === 'hospital'
    return t(isAway ? 'meals.orders.absent.back' : 'meals.orders.absent.until', { kind: word, day })
  }
  return (
    <Section title={t('meals.orders.absent.title')} order={2}>
      {absent.length === 0 ? (
        <Sign icon={IconCircleCheck} tone="good">
          {t('meals.orders.absent.none')}
        </Sign>
      ) : (
        <ul className="orders-list">
          {absent.map((one) => (
            <li key={one.personId}>
              <Group gap="sm">
                <Text fw={650} miw="5rem">
                  {one.person}
                </Text>
                <Sign icon={signs[one.kind]} tone="calm" isLong>
                  {why(one)}
                </Sign>
              </Group>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
