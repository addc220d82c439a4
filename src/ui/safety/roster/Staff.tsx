import { Text } from '@mantine/core'
import { IconAlertTriangle, IconPhone, IconUserOff } from '@tabler/icons-react'
import type { OnDuty } from '../../../shared/safety/shift.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import css from './roster.module.css'

/** Who is on duty, how to reach them, and who of them is no helper. */
export function Staff({ label, staff }: { label: string; staff: readonly OnDuty[] }) {
  const { t } = useWords()
  return (
    <div>
      <Text fw={650}>{label}</Text>
      {staff.length === 0 ? (
        <Text c="orange.9" fw={600} className={css.line}>
          <IconUserOff size={20} aria-hidden />
          {t('safety.roster.staff.none')}
        </Text>
      ) : (
        <ul className={css.staff}>
          {staff.map((one) => (
            <StaffLine key={one.id} one={one} />
          ))}
        </ul>
      )}
    </div>
  )
}

function StaffLine({ one: { name, role, phone, warning } }: { one: OnDuty }) {
  const { t } = useWords()
  const say = useEnum()
  return (
    <li>
      <span>{t('safety.roster.staff.line', { name, role: say('shiftRole', role) })}</span>
      {phone && (
        <b className={css.line}>
          <IconPhone size={18} aria-hidden />
          {phone}
        </b>
      )}
      {warning ? (
        <Text span c="red.9" fw={600} className={css.line}>
          <IconAlertTriangle size={18} aria-hidden />
          {t(`safety.roster.staff.${warning}`)}
        </Text>
      ) : (
        role === 'control' && (
          <Text span c="dimmed">
            {t('safety.roster.staff.control')}
          </Text>
        )
      )}
    </li>
  )
}
