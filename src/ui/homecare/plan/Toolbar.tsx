import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { CareTeam } from '../../../shared/homecare/package.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { DayField } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { turn } from './calendar.ts'
import { MonthField } from './fields.tsx'
import type { Shown } from './use-calendar.ts'

interface ToolbarProps {
  siteId: number
  shown: Shown
  teams: readonly CareTeam[]
  onChange(shown: Shown): void
}

/** What is shown: month, week or day; by worker or by elder; which team, street or name. */
export function Toolbar({ siteId, shown, teams, onChange }: ToolbarProps) {
  const { t } = useWords()
  const today = useFormat().dayOf(Date.now())
  const { view, by, day } = shown
  const set = (change: Partial<Shown>) => onChange({ ...shown, ...change })
  return (
    <Group gap="sm" mb="sm" align="flex-end" className="screen-only">
      <SegmentedControl
        aria-label={t('homecare.plan.view.label')}
        value={view}
        data={(['day', 'week', 'month'] as const).map((value) => ({
          value,
          label: t(`homecare.plan.view.${value}`),
        }))}
        onChange={(value) => set({ view: value as Shown['view'] })}
      />
      <SegmentedControl
        aria-label={t('homecare.plan.by.label')}
        value={by}
        data={(['worker', 'elder'] as const).map((value) => ({
          value,
          label: t(`homecare.plan.by.${value}`),
        }))}
        onChange={(value) => set({ by: value as Shown['by'] })}
      />
      <Group gap={4} wrap="nowrap">
        <Step view={view} by={-1} onClick={() => set({ day: turn(view, day, -1) })} />
        {view === 'month' ? (
          <MonthField
            aria-label={t('homecare.plan.make.month')}
            w="10.5rem"
            value={day.slice(0, 7)}
            onChange={(month) => set({ day: `${month}-01` })}
          />
        ) : (
          <DayField
            aria-label={t('homecare.plan.field.on')}
            w="10.5rem"
            value={day}
            onChange={(next) => next && set({ day: next })}
          />
        )}
        <Step view={view} by={1} onClick={() => set({ day: turn(view, day, 1) })} />
        <Button variant="default" onClick={() => set({ day: today })}>
          {t('kit.today')}
        </Button>
      </Group>
      {by === 'worker' ? (
        <Select
          aria-label={t('homecare.plan.filter.team')}
          placeholder={t('homecare.plan.filter.allTeams')}
          w="11rem"
          clearable
          clearButtonProps={{ 'aria-label': t('homecare.plan.filter.allTeams') }}
          data={teams
            .filter(({ isActive }) => isActive)
            .map(({ id, name }) => ({ value: String(id), label: name }))}
          value={shown.teamId === null ? null : String(shown.teamId)}
          onChange={(id) => set({ teamId: id === null ? null : Number(id) })}
        />
      ) : (
        <StreetSelect siteId={siteId} day={day} value={shown.street} onChange={(street) => set({ street })} />
      )}
      <TextInput
        aria-label={t(by === 'worker' ? 'homecare.plan.filter.worker' : 'homecare.plan.filter.elder')}
        placeholder={t(by === 'worker' ? 'homecare.plan.filter.worker' : 'homecare.plan.filter.elder')}
        leftSection={<IconSearch size={18} aria-hidden />}
        w="11rem"
        value={shown.text}
        onChange={({ currentTarget }) => set({ text: currentTarget.value })}
      />
    </Group>
  )
}

function Step({ view, by, onClick }: { view: Shown['view']; by: 1 | -1; onClick(): void }) {
  const { t } = useWords()
  const Arrow = by < 0 ? IconChevronLeft : IconChevronRight
  return (
    <Button
      variant="default"
      px="xs"
      aria-label={t(`homecare.plan.${by < 0 ? 'before' : 'after'}.${view}`)}
      onClick={onClick}
    >
      <Arrow size={20} aria-hidden />
    </Button>
  )
}

/** The streets of the site's family beds. */
function StreetSelect({
  siteId,
  day,
  value,
  onChange,
}: {
  siteId: number
  day: string
  value: string | null
  onChange(street: string | null): void
}) {
  const { t } = useWords()
  const { data } = useQuery(
    api.homecare.familyBedCounts.queryOptions({ input: { siteId, from: day, to: day } }),
  )
  const streets = (data?.byStreet ?? []).map(({ street }) => street).filter((street) => street !== '')
  return (
    <Select
      aria-label={t('homecare.plan.filter.street')}
      placeholder={t('homecare.plan.filter.allStreets')}
      w="11rem"
      clearable
      searchable
      openOnFocus={false}
      clearButtonProps={{ 'aria-label': t('homecare.plan.filter.allStreets') }}
      data={value !== null && !streets.includes(value) ? [value, ...streets] : streets}
      value={value}
      onChange={onChange}
    />
  )
}
