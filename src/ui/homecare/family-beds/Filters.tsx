import { Group, SegmentedControl, Select, Switch, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { FamilyBedRow } from '../../../shared/homecare/family-bed.ts'
import { useWords } from '../../app/words.ts'
import { type FamilyBedFilter, valuesOf } from './model.ts'

export type View = 'board' | 'list'

interface FiltersProps {
  rows: readonly FamilyBedRow[]
  filter: FamilyBedFilter
  onFilter(filter: FamilyBedFilter): void
  view: View
  onView(view: View): void
  isClosedShown: boolean
  onClosedShown(isShown: boolean): void
}

/** What of the family beds is shown, and how. */
export function Filters({ rows, filter, onFilter, view, onView, ...closed }: FiltersProps) {
  const { t } = useWords()
  const inStreet = filter.street === null ? rows : rows.filter(({ street }) => street === filter.street)
  return (
    <Group mb="md" gap="sm" className="screen-only">
      <SegmentedControl
        aria-label={t('homecare.beds.view')}
        value={view}
        onChange={(value) => onView(value as View)}
        data={[
          { value: 'board', label: t('homecare.beds.viewBoard') },
          { value: 'list', label: t('homecare.beds.viewList') },
        ]}
      />
      <TextInput
        aria-label={t('homecare.beds.search')}
        placeholder={t('homecare.beds.search')}
        w={270}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={filter.search}
        onChange={({ currentTarget }) => onFilter({ ...filter, search: currentTarget.value })}
      />
      <Select
        aria-label={t('homecare.beds.street')}
        placeholder={t('homecare.beds.allStreets')}
        w={170}
        clearable
        searchable
        clearButtonProps={{ 'aria-label': t('homecare.beds.allStreets') }}
        data={valuesOf(rows, 'street')}
        value={filter.street}
        onChange={(street) => onFilter({ ...filter, street, community: null })}
      />
      <Select
        aria-label={t('homecare.beds.community')}
        placeholder={t('homecare.beds.allCommunities')}
        w={170}
        clearable
        searchable
        clearButtonProps={{ 'aria-label': t('homecare.beds.allCommunities') }}
        data={valuesOf(inStreet, 'community')}
        value={filter.community}
        onChange={(community) => onFilter({ ...filter, community })}
      />
      <Switch
        label={t('homecare.beds.showClosed')}
        checked={closed.isClosedShown}
        onChange={({ currentTarget }) => closed.onClosedShown(currentTarget.checked)}
      />
    </Group>
  )
}
