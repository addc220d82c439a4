import { Group, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { Day } from '../../../shared/day.ts'
import type { HazardFilters as Input } from '../../../shared/safety/hazard.ts'
import { type HazardGrade, type HazardSource, HazardState } from '../../../shared/safety/terms.ts'
import { useWords } from '../../app/words.ts'
import { DayField, EnumSelect, useEnum } from '../../kit/fields.tsx'
import { usePlaces } from '../parts/use-places.ts'

type Show = 'open' | 'overdue' | 'all' | HazardState

export interface LedgerFilters {
  text: string
  show: Show
  grade: HazardGrade | null
  source: HazardSource | null
  floorId: string | null
  from: Day | null
  to: Day | null
}
export const anyHazard: LedgerFilters = {
  text: '',
  show: 'all',
  grade: null,
  source: null,
  floorId: null,
  from: null,
  to: null,
}

const open = HazardState.exclude(['closed', 'void']).options
const asked = (show: Show): Partial<Input> => {
  if (show === 'open') return { states: open }
  if (show === 'overdue') return { isOverdue: true }
  return show === 'all' ? {} : { states: [show] }
}

/** What the ledger is asked for: only what was chosen. */
export const inputOf = ({ text, show, grade, source, floorId, from, to }: LedgerFilters): Partial<Input> => ({
  ...asked(show),
  ...(text.trim() && { text: text.trim() }),
  ...(grade && { grade }),
  ...(source && { source }),
  ...(floorId && { floorId: Number(floorId) }),
  ...(from && { from }),
  ...(to && { to }),
})

interface HazardFiltersProps {
  siteId: number
  filters: LedgerFilters
  onChange(filters: LedgerFilters): void
}

/** Which hazards are listed. */
export function HazardFilters({ siteId, filters, onChange }: HazardFiltersProps) {
  const { t } = useWords()
  const say = useEnum()
  const { floors } = usePlaces(siteId)
  const change = (more: Partial<LedgerFilters>) => onChange({ ...filters, ...more })
  const shows = [
    ...(['open', 'overdue'] as const).map((value) => ({
      value,
      label: t(`safety.hazards.filter.${value}`),
    })),
    ...HazardState.options.map((value) => ({ value, label: say('hazardState', value) })),
    { value: 'all' as const, label: t('safety.hazards.filter.all') },
  ]
  return (
    <>
      <TextInput
        aria-label={t('kit.search')}
        placeholder={t('safety.hazards.filter.text')}
        leftSection={<IconSearch size={18} aria-hidden />}
        w={230}
        value={filters.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
      <Select
        aria-label={t('safety.hazards.filter.show')}
        allowDeselect={false}
        w={160}
        data={shows}
        value={filters.show}
        onChange={(show) => show && change({ show: show as Show })}
      />
      <EnumSelect<HazardGrade>
        kind="hazardGrade"
        aria-label={t('safety.hazards.column.grade')}
        placeholder={t('safety.hazards.filter.allGrades')}
        clearable
        w={140}
        value={filters.grade}
        onChange={(grade) => change({ grade })}
      />
      <EnumSelect<HazardSource>
        kind="hazardSource"
        aria-label={t('safety.hazards.column.source')}
        placeholder={t('safety.hazards.filter.allSources')}
        clearable
        w={140}
        value={filters.source}
        onChange={(source) => change({ source })}
      />
      {floors.length > 0 && (
        <Select
          aria-label={t('safety.hazards.filter.floor')}
          placeholder={t('safety.hazards.filter.allFloors')}
          clearable
          clearButtonProps={{ 'aria-label': t('kit.none') }}
          w={130}
          data={floors}
          value={filters.floorId}
          onChange={(floorId) => change({ floorId })}
        />
      )}
      <Group gap="sm" wrap="nowrap">
        <DayField
          label={t('safety.hazards.filter.from')}
          value={filters.from}
          onChange={(from) => change({ from })}
        />
        <DayField
          label={t('safety.hazards.filter.to')}
          value={filters.to}
          onChange={(to) => change({ to })}
        />
      </Group>
    </>
  )
}
