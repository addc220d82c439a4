import { NavLink, ScrollArea, Text } from '@mantine/core'
import {
  IconAdjustments,
  IconArchive,
  IconBed,
  IconBuilding,
  IconCalendarWeek,
  IconChartBar,
  IconChartHistogram,
  IconClipboardList,
  IconFileImport,
  IconHistory,
  IconHomeHeart,
  IconHomePlus,
  IconKey,
  IconPackage,
  IconReceipt,
  IconUserHeart,
  IconUsers,
  IconUsersGroup,
  IconWheelchair,
} from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import type { Right } from '../../shared/accounts/rights.ts'
import type { WordKey } from '../../shared/words/index.ts'
import { useSession } from './session.tsx'
import { useWords } from './words.ts'

interface Entry {
  to: string
  word: WordKey
  icon: typeof IconBed
  right: Right
}

/** The main menu, by ledger; an account sees what it may open. */
const groups: { word: WordKey; entries: Entry[] }[] = [
  {
    word: 'app.nav.groupBeds',
    entries: [
      { to: '/board', word: 'app.nav.board', icon: IconBed, right: 'beds.read' },
      { to: '/waiting', word: 'app.nav.waiting', icon: IconClipboardList, right: 'beds.read' },
      { to: '/register', word: 'app.nav.register', icon: IconArchive, right: 'beds.read' },
      { to: '/figures', word: 'app.nav.figures', icon: IconChartBar, right: 'beds.read' },
      { to: '/structure', word: 'app.nav.structure', icon: IconBuilding, right: 'beds.read' },
    ],
  },
  {
    word: 'app.nav.groupCare',
    entries: [
      { to: '/care/visits', word: 'app.nav.careVisits', icon: IconHomeHeart, right: 'homecare.read' },
      { to: '/care/plan', word: 'app.nav.carePlan', icon: IconCalendarWeek, right: 'homecare.read' },
      { to: '/care/slips', word: 'app.nav.careSlips', icon: IconReceipt, right: 'homecare.visit' },
      { to: '/care/beds', word: 'app.nav.careBeds', icon: IconHomePlus, right: 'homecare.read' },
      { to: '/care/equipment', word: 'app.nav.careEquipment', icon: IconWheelchair, right: 'homecare.read' },
      { to: '/care/packages', word: 'app.nav.carePackages', icon: IconPackage, right: 'homecare.read' },
      { to: '/care/figures', word: 'app.nav.careFigures', icon: IconChartHistogram, right: 'homecare.read' },
    ],
  },
  {
    word: 'app.nav.groupPeople',
    entries: [
      { to: '/people', word: 'app.nav.people', icon: IconUserHeart, right: 'people.read' },
      { to: '/staff', word: 'app.nav.staff', icon: IconUsersGroup, right: 'staff.read' },
      { to: '/imports', word: 'app.nav.imports', icon: IconFileImport, right: 'imports.read' },
    ],
  },
  {
    word: 'app.nav.groupManage',
    entries: [
      { to: '/accounts', word: 'app.nav.accounts', icon: IconUsers, right: 'accounts.read' },
      { to: '/sites', word: 'app.nav.sites', icon: IconAdjustments, right: 'sites.read' },
      { to: '/audit', word: 'app.nav.audit', icon: IconHistory, right: 'audit.read' },
      { to: '/backups', word: 'app.nav.backups', icon: IconKey, right: 'backups.read' },
    ],
  },
]

export function Navigation({ onChoose }: { onChoose(): void }) {
  const { t } = useWords()
  const { may } = useSession()
  const { pathname } = useLocation()
  return (
    <ScrollArea type="auto">
      {groups.map(({ word, entries }) => {
        const seen = entries.filter(({ right }) => may(right))
        if (seen.length === 0) return null
        return (
          <div key={word}>
            <Text c="dimmed" fw={650} fz="sm" px="sm" pt="sm">
              {t(word)}
            </Text>
            {seen.map(({ to, word: label, icon: Icon }) => (
              <NavLink
                key={to}
                renderRoot={(props) => <Link to={to as '/board'} {...props} />}
                label={t(label)}
                leftSection={<Icon size={22} aria-hidden />}
                active={pathname.startsWith(to)}
                aria-current={pathname.startsWith(to) ? 'page' : undefined}
                onClick={onChoose}
                styles={{ label: { fontSize: '1rem' } }}
              />
            ))}
          </div>
        )
      })}
    </ScrollArea>
  )
}
