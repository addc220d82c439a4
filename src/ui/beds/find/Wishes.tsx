import { Checkbox, Group, NativeSelect, Stack } from '@mantine/core'
import { BedKind } from '../../../shared/beds/schema.ts'
import { Sex } from '../../../shared/people/schema.ts'
import { useWords } from '../../app/words.ts'
import { DayField, PersonPicker, useEnum } from '../../kit/fields.tsx'
import css from './find.module.css'
import type { Wanted } from './wanted.ts'

export interface FloorOption {
  id: number
  name: string
}

interface WishesProps {
  wanted: Wanted
  onWanted(wanted: Wanted): void
  floors: FloorOption[]
}

/** For whom, and what the bed should have. Each change searches at once. */
export function Wishes({ wanted, onWanted, floors }: WishesProps) {
  const { t } = useWords()
  const say = useEnum()
  const set = (changes: Partial<Wanted>) => onWanted({ ...wanted, ...changes })
  const needs = [
    ['needsWheelchair', 'board.find.wheelchair'],
    ['needsOxygen', 'board.find.oxygen'],
    ['needsNearStation', 'board.find.nearStation'],
  ] as const
  const select = <T extends string | number>(
    label: string,
    value: T | null,
    options: { value: T; label: string }[],
    onChange: (value: T | null) => void,
  ) => (
    <NativeSelect
      label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) =>
        onChange(options.find((option) => String(option.value) === currentTarget.value)?.value ?? null)
      }
      data={[
        { value: '', label: t('kit.all') },
        ...options.map(({ value: v, label: l }) => ({ value: String(v), label: l })),
      ]}
    />
  )
  return (
    <Stack gap="xs">
      <PersonPicker
        label={t('board.find.person')}
        autoFocus
        value={wanted.person}
        onChange={(row) =>
          set({ person: row && { id: row.id, name: row.name, isResident: row.stay !== null } })
        }
      />
      {!wanted.person &&
        select(
          t('board.find.sex'),
          wanted.sex,
          Sex.options
            .filter((sex) => sex !== 'unknown')
            .map((sex) => ({ value: sex, label: say('sex', sex) })),
          (sex) => set({ sex }),
        )}
      <Checkbox.Group
        label={t('board.find.needs')}
        value={needs.filter(([need]) => wanted[need]).map(([need]) => need)}
        onChange={(chosen) => set(Object.fromEntries(needs.map(([need]) => [need, chosen.includes(need)])))}
      >
        <Group gap="md" mt={4}>
          {needs.map(([need, word]) => (
            <Checkbox key={need} value={need} label={t(word)} py={6} />
          ))}
        </Group>
      </Checkbox.Group>
      <details className={css.more}>
        <summary>{t('board.find.moreWishes')}</summary>
        <Group grow gap="xs">
          {select(
            t('board.find.kind'),
            wanted.kind,
            BedKind.options.map((kind) => ({ value: kind, label: say('bedKind', kind) })),
            (kind) => set({ kind }),
          )}
          {select(
            t('board.find.floor'),
            wanted.floorId,
            floors.map(({ id, name }) => ({ value: id, label: name })),
            (floorId) => set({ floorId }),
          )}
        </Group>
        <Group grow gap="xs">
          <DayField
            label={t('board.find.from')}
            value={wanted.fromOn}
            onChange={(fromOn) => set({ fromOn })}
          />
          <DayField
            label={t('board.find.until')}
            value={wanted.untilOn}
            onChange={(untilOn) => set({ untilOn })}
          />
        </Group>
      </details>
    </Stack>
  )
}
