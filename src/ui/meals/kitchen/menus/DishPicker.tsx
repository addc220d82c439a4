import { Combobox, Group, Text, TextInput, useCombobox } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import type { ListedDish } from '../../../../shared/meals/kitchen.ts'
import { normaliseSearch } from '../../../../shared/people/search.ts'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { useAllergens } from '../dishes/use-allergens.ts'

interface DishPickerProps {
  dishes: ListedDish[]
  /** Those that are on the meal already. */
  chosen: readonly number[]
  onPick(id: number): void
  /** A dish of this name is not there yet. */
  onNew(name: string): void
}

const NEW = 'new'
const SHOWN = 30

/** Finds a dish by characters, pinyin or initials; Enter adds the first one found and asks for the next. */
export function DishPicker({ dishes, chosen, onPick, onNew }: DishPickerProps) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const name = text.trim()
  const matching = dishes.filter((dish) => isFound(dish, name))
  const found = matching.filter(({ id }) => !chosen.includes(id)).slice(0, SHOWN)
  // Only what nothing begins like: Enter must not make a dish of what is merely on the meal already.
  const isNew = name !== '' && matching.length === 0
  const pick = (value: string) => {
    setText('')
    combobox.closeDropdown()
    if (value === NEW) onNew(name)
    else onPick(Number(value))
  }
  // With nothing typed Enter saves the menu; with something it adds, however fast it comes.
  const addFirst = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || name === '') return
    event.preventDefault()
    const first = isNew ? NEW : found[0]?.id
    if (combobox.getSelectedOptionIndex() === -1 && first !== undefined) pick(String(first))
  }
  return (
    <Combobox store={combobox} onOptionSubmit={pick} portalProps={{ target: '#main' }}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={t('meals.kitchen.menu.pick')}
          description={t('meals.kitchen.menu.pickHint')}
          data-autofocus
          autoComplete="off"
          value={text}
          onKeyDown={addFirst}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value)
            combobox.openDropdown()
            combobox.resetSelectedOption()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={360} style={{ overflowY: 'auto' }} aria-label={t('meals.kitchen.menu.pick')}>
          {found.map((dish) => (
            <DishOption key={dish.id} dish={dish} />
          ))}
          {isNew && (
            <Combobox.Option value={NEW} mih={44}>
              <Group gap={6}>
                <IconPlus size={18} aria-hidden />
                {t('meals.kitchen.menu.newDish', { name })}
              </Group>
            </Combobox.Option>
          )}
          {found.length === 0 && !isNew && (
            <Combobox.Option value="" disabled>
              {t('meals.kitchen.menu.already')}
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function DishOption({ dish }: { dish: ListedDish }) {
  const say = useEnum()
  const contains = useAllergens()
  return (
    <Combobox.Option value={String(dish.id)} mih={44}>
      <Group justify="space-between" wrap="nowrap" mih={32}>
        <span>{dish.name}</span>
        <Text fz="sm">{[contains(dish), say('dishKind', dish.kind)].filter(Boolean).join(' · ')}</Text>
      </Group>
    </Combobox.Option>
  )
}

const isFound = ({ keys }: ListedDish, text: string): boolean => {
  const wanted = normaliseSearch(text)
  return keys.some((key) => key.startsWith(wanted))
}
