import { Select } from '@mantine/core'
import { useWords } from '../../app/words.ts'
import { EnumSelect } from '../../kit/fields.tsx'
import type { Filter } from './filter.ts'
import type { RegisterRow } from './use-columns.tsx'

interface RegisterFiltersProps {
  rows: RegisterRow[]
  filter: Filter
  onChange(filter: Filter): void
}

/** Narrows the register to a building, floor, kind, state or care level. */
export function RegisterFilters({ rows, filter, onChange }: RegisterFiltersProps) {
  const { t } = useWords()
  const set = (change: Partial<Filter>) => onChange({ ...filter, ...change })
  const ofBuilding = filter.building ? rows.filter(({ building }) => building === filter.building) : rows
  const names = (key: 'building' | 'floor', from: RegisterRow[]) => [...new Set(from.map((row) => row[key]))]
  const choice = { clearable: true, w: '9.5rem' } as const
  return (
    <>
      <Select
        {...choice}
        aria-label={t('beds.register.building')}
        placeholder={t('beds.register.allBuildings')}
        data={names('building', rows)}
        value={filter.building}
        onChange={(building) => set({ building, floor: null })}
        clearButtonProps={{ 'aria-label': t('beds.register.allBuildings') }}
      />
      <Select
        {...choice}
        aria-label={t('beds.register.floor')}
        placeholder={t('beds.register.allFloors')}
        data={names('floor', ofBuilding)}
        value={filter.floor}
        onChange={(floor) => set({ floor })}
        clearButtonProps={{ 'aria-label': t('beds.register.allFloors') }}
      />
      <EnumSelect
        {...choice}
        kind="bedKind"
        aria-label={t('beds.register.kind')}
        placeholder={t('beds.register.allKinds')}
        value={filter.kind}
        onChange={(kind) => set({ kind })}
      />
      <EnumSelect
        {...choice}
        kind="bedState"
        aria-label={t('beds.register.state')}
        placeholder={t('beds.register.allStates')}
        value={filter.state}
        onChange={(state) => set({ state })}
      />
      <EnumSelect
        {...choice}
        kind="careLevel"
        aria-label={t('beds.register.careLevel')}
        placeholder={t('beds.register.allLevels')}
        value={filter.careLevel}
        onChange={(careLevel) => set({ careLevel })}
      />
    </>
  )
}
