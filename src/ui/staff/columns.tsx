import { Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconClock, IconPlaneDeparture } from '@tabler/icons-react'
import { addDays, type Day } from '../../shared/day.ts'
import type { Client } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { type Say, useWords } from '../app/words.ts'
import { useEnum } from '../kit/fields.tsx'
import { useFormat } from '../kit/format.ts'
import type { Column } from '../kit/grid.tsx'

export type StaffRow = Awaited<ReturnType<Client['staff']['list']>>[number]

/** Days before its expiry from which a certificate is shown as running out. */
const SOON = 30

/** True for somebody whose last day of work has passed; who begins later is none. */
export const isFormer = ({ employedTo }: StaffRow, today: Day): boolean =>
  employedTo !== null && employedTo < today

/** From when to when somebody works here, in words. */
function employmentText(t: Say, { employedFrom: from, employedTo: to, isEmployed }: StaffRow, today: Day) {
  if (from && from > today) return t('staff.employed.notYet', { from })
  const span =
    from && to
      ? t('staff.employed.span', { from, to })
      : from
        ? t('staff.employed.since', { from })
        : to
          ? t('staff.employed.until', { to })
          : t('staff.employed.unknown')
  return isEmployed ? span : `${t('staff.employed.former')} · ${span}`
}

/** The columns of the list of staff. */
export function useStaffColumns(): Column<StaffRow>[] {
  const { t } = useWords()
  const { sites } = useSession()
  const say = useEnum()
  const { dayOf } = useFormat()
  const today = dayOf(Date.now())
  const todayText = (row: StaffRow) =>
    t(row.isOnLeave ? 'staff.today.onLeave' : row.isEmployed ? 'staff.today.atWork' : 'staff.today.away')
  return [
    { key: 'name', label: t('staff.field.name'), text: (row) => row.name, isShort: true },
    { key: 'sex', label: t('staff.field.sex'), text: (row) => say('sex', row.sex) },
    { key: 'post', label: t('staff.field.post'), text: (row) => say('post', row.post) },
    {
      key: 'site',
      label: t('staff.site'),
      text: (row) => sites.find(({ id }) => id === row.siteId)?.name ?? '—',
      isHiddenOnScreen: sites.length < 2,
    },
    { key: 'phone', label: t('staff.field.phone'), text: (row) => row.phone || '—' },
    {
      key: 'employment',
      label: t('staff.field.employment'),
      text: (row) => employmentText(t, row, today),
    },
    {
      key: 'today',
      label: t('staff.field.today'),
      text: todayText,
      cell: (row) =>
        row.isOnLeave ? (
          <Group gap={4} wrap="nowrap" c="orange.9">
            <IconPlaneDeparture size={18} aria-hidden />
            <Text fw={600}>{todayText(row)}</Text>
          </Group>
        ) : (
          todayText(row)
        ),
    },
    {
      key: 'nextExpiry',
      label: t('staff.field.nextExpiry'),
      text: (row) => row.nextExpiry ?? '—',
      cell: (row) => row.isEmployed && row.nextExpiry && <Expiry on={row.nextExpiry} today={today} />,
    },
  ]
}

/** When a certificate runs out: red when it has, orange when it soon will; always with sign and word. */
export function Expiry({ on, today }: { on: Day; today: Day }) {
  const { t } = useWords()
  if (on > addDays(today, SOON)) return <Text>{on}</Text>
  const isExpired = on < today
  const Icon = isExpired ? IconAlertTriangle : IconClock
  return (
    <Group gap={4} wrap="nowrap" c={isExpired ? 'red.9' : 'orange.9'}>
      <Icon size={18} aria-hidden style={{ flex: 'none' }} />
      <Text fw={600}>{t(isExpired ? 'staff.expiry.expired' : 'staff.expiry.soon', { day: on })}</Text>
    </Group>
  )
}
