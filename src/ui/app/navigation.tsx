import { NavLink, ScrollArea, Text } from '@mantine/core'
import {
  IconAdjustments,
  IconAlertTriangle,
  IconArchive,
  IconBed,
  IconBellRinging,
  IconBuilding,
  IconBuildingStore,
  IconCalculator,
  IconCalendarWeek,
  IconChartAreaLine,
  IconChartBar,
  IconChartHistogram,
  IconChartPie,
  IconChecklist,
  IconChefHat,
  IconClipboardCheck,
  IconClipboardList,
  IconDiscount,
  IconFileImport,
  IconFireExtinguisher,
  IconHistory,
  IconHomeHeart,
  IconHomePlus,
  IconIdBadge2,
  IconKey,
  IconListNumbers,
  IconPackage,
  IconReceipt,
  IconRun,
  IconShieldCheck,
  IconToolsKitchen2,
  IconTruckDelivery,
  IconUserHeart,
  IconUsers,
  IconUsersGroup,
  IconWheelchair,
} from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
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
    word: 'app.nav.groupMeals',
    entries: [
      { to: '/meals/counter', word: 'app.nav.mealCounter', icon: IconToolsKitchen2, right: 'meals.serve' },
      { to: '/meals/orders', word: 'app.nav.mealOrders', icon: IconListNumbers, right: 'meals.read' },
      {
        to: '/meals/deliveries',
        word: 'app.nav.mealDeliveries',
        icon: IconTruckDelivery,
        right: 'meals.serve',
      },
      { to: '/meals/diners', word: 'app.nav.mealDiners', icon: IconIdBadge2, right: 'meals.read' },
      { to: '/meals/kitchen', word: 'app.nav.mealKitchen', icon: IconChefHat, right: 'meals.read' },
      { to: '/meals/canteens', word: 'app.nav.mealCanteens', icon: IconBuildingStore, right: 'meals.read' },
      { to: '/meals/rules', word: 'app.nav.mealRules', icon: IconDiscount, right: 'meals.read' },
      { to: '/meals/settlement', word: 'app.nav.mealSettlement', icon: IconCalculator, right: 'meals.read' },
      { to: '/meals/figures', word: 'app.nav.mealFigures', icon: IconChartAreaLine, right: 'meals.read' },
    ],
  },
  {
    word: 'app.nav.groupSafety',
    entries: [
      { to: '/safety/today', word: 'app.nav.safetyToday', icon: IconShieldCheck, right: 'safety.read' },
      { to: '/safety/walk', word: 'app.nav.safetyWalk', icon: IconClipboardCheck, right: 'safety.read' },
      { to: '/safety/hazards', word: 'app.nav.safetyHazards', icon: IconAlertTriangle, right: 'safety.read' },
      { to: '/safety/roster', word: 'app.nav.safetyRoster', icon: IconRun, right: 'safety.rescue' },
      { to: '/safety/drills', word: 'app.nav.safetyDrills', icon: IconBellRinging, right: 'safety.read' },
      {
        to: '/safety/register',
        word: 'app.nav.safetyRegister',
        icon: IconFireExtinguisher,
        right: 'safety.read',
      },
      {
        to: '/safety/checklists',
        word: 'app.nav.safetyChecklists',
        icon: IconChecklist,
        right: 'safety.read',
      },
      { to: '/safety/figures', word: 'app.nav.safetyFigures', icon: IconChartPie, right: 'safety.read' },
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
  const menu = useRef<HTMLDivElement>(null)
  // The menu is longer than an old screen: the page that is open is in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is what it follows
  useEffect(() => {
    const entry = menu.current?.querySelector('[aria-current="page"]')
    if (menu.current && entry) scrollTo(menu.current, entry)
  }, [pathname])
  return (
    <ScrollArea type="auto" viewportRef={menu}>
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

/** Scrolls as little as it takes. Not by `scrollIntoView`: from there Tab would go on, past the way that skips the menu. */
function scrollTo(menu: HTMLElement, entry: Element): void {
  const [frame, box] = [menu.getBoundingClientRect(), entry.getBoundingClientRect()]
  if (box.top < frame.top) menu.scrollTop -= frame.top - box.top
  else if (box.bottom > frame.bottom) menu.scrollTop += box.bottom - frame.bottom
}
