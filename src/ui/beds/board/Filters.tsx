import { Button, NativeSelect, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { Board } from '../../../shared/beds/schema.ts'
import { CareLevel } from '../../../shared/people/schema.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import css from './controls.module.css'
import { type Filter, isNarrow, noFilter } from './model.ts'

interface FiltersProps {
  data: Board
  filter: Filter
  /** How many beds answer it. */
  shown: number
  onChange(filter: Filter): void
}

/** Where to look and for what. */
export function Filters({ data, filter, shown, onChange }: FiltersProps) {
  const { t } = useWords()
  const say = useEnum()
  const { buildings } = data
  const inside = buildings.filter(({ id }) => filter.buildingId === null || id === filter.buildingId)
  const isFiltered = isNarrow(filter) || filter.buildingId !== null || filter.floorId !== null
  return (
    <div className={`${css.row} screen-only`}>
      {buildings.length > 1 && (
        <fieldset className={`${css.group} ${css.tabs}`} aria-label={t('board.filter.building')}>
          {[{ id: null, name: t('kit.all') }, ...buildings].map(({ id, name }) => (
            <button
              key={id}
              type="button"
              aria-pressed={filter.buildingId === id}
              onClick={() => onChange({ ...filter, buildingId: id, floorId: null })}
            >
              {name}
            </button>
          ))}
        </fieldset>
      )}
      <NativeSelect
        aria-label={t('board.filter.floor')}
        value={filter.floorId ?? ''}
        onChange={({ currentTarget }) =>
          onChange({ ...filter, floorId: Number(currentTarget.value) || null })
        }
      >
        <option value="">{t('board.filter.allFloors')}</option>
        {inside.map(({ id, name, floors }) => (
          <optgroup key={id} label={name}>
            {floors.map((floor) => (
              <option key={floor.id} value={floor.id}>
                {floor.name}
              </option>
            ))}
          </optgroup>
        ))}
      </NativeSelect>
      <NativeSelect
        aria-label={t('board.filter.careLevel')}
        value={filter.careLevel ?? ''}
        onChange={({ currentTarget }) =>
          onChange({ ...filter, careLevel: (currentTarget.value as CareLevel) || null })
        }
      >
        <option value="">{t('board.filter.allLevels')}</option>
        {CareLevel.options.map((level) => (
          <option key={level} value={level}>
            {say('careLevel', level)}
          </option>
        ))}
      </NativeSelect>
      <TextInput
        type="search"
        flex="1 1 10rem"
        maw="22rem"
        aria-label={t('board.filter.text')}
        placeholder={t('board.filter.text')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={filter.text}
        onChange={({ currentTarget }) => onChange({ ...filter, text: currentTarget.value })}
      />
      <Text role="status">{isNarrow(filter) && t('board.filter.found', { count: shown })}</Text>
      {isFiltered && (
        <Button variant="default" onClick={() => onChange(noFilter)}>
          {t('board.filter.clear')}
        </Button>
      )}
    </div>
  )
}
