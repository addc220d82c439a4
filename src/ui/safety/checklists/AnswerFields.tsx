import { ActionIcon, Button, Checkbox, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ItemChoice, ItemDetails } from '../../../shared/safety/checklist.ts'
import { useWords } from '../../app/words.ts'
import type { DraftItem } from './draft-items.ts'

interface AnswerFieldsProps {
  item: DraftItem
  wrong: ReadonlyMap<string, string>
  onDetails(change: Partial<ItemDetails>): void
}

/** What a number or a choice needs to know beside its wording. */
export function AnswerFields({ item, wrong, onDetails }: AnswerFieldsProps) {
  const { t } = useWords()
  const { kind, details } = item
  if (kind === 'choice')
    return (
      <Choices
        choices={details.choices}
        error={wrong.get('details.choices')}
        wrong={wrong}
        onChange={(choices) => onDetails({ choices })}
      />
    )
  if (kind !== 'number') return null
  const limit = (field: 'least' | 'most') => {
    const value = details[field]
    return {
      label: t(`safety.checklists.item.${field}`),
      error: wrong.get(`details.${field}`),
      decimalScale: 3,
      max: 1_000_000,
      min: -1_000_000,
      value: value === null ? '' : value / 1000,
      onChange: (typed: number | string) =>
        onDetails({ [field]: typed === '' ? null : Math.round(Number(typed) * 1000) }),
    }
  }
  return (
    <>
      <Group mt="sm" grow align="flex-start">
        <NumberInput {...limit('least')} />
        <NumberInput {...limit('most')} />
        <TextInput
          label={t('safety.checklists.item.unit')}
          maxLength={20}
          value={details.unit}
          onChange={({ currentTarget }) => onDetails({ unit: currentTarget.value })}
        />
      </Group>
      <Text fz="sm" c="dimmed">
        {t('safety.checklists.item.limitsHint')}
      </Text>
    </>
  )
}

interface ChoicesProps {
  choices: readonly ItemChoice[]
  error: string | undefined
  wrong: ReadonlyMap<string, string>
  onChange(choices: ItemChoice[]): void
}

function Choices({ choices, error, wrong, onChange }: ChoicesProps) {
  const { t } = useWords()
  const set = (index: number, change: Partial<ItemChoice>) =>
    onChange(choices.map((choice, at) => (at === index ? { ...choice, ...change } : choice)))
  return (
    <Stack mt="sm" gap="xs" role="group" aria-label={t('safety.checklists.item.choices')}>
      {choices.map((choice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: choices have no identity of their own
        <Group key={index} align="flex-end" gap="sm">
          <TextInput
            label={t('safety.checklists.item.choice', { number: index + 1 })}
            maxLength={100}
            flex="1 1 9rem"
            value={choice.zh}
            error={wrong.get(`details.choices.${index}.zh`)}
            onChange={({ currentTarget }) => set(index, { zh: currentTarget.value })}
          />
          <TextInput
            label={t('safety.checklists.item.choiceEn', { number: index + 1 })}
            maxLength={100}
            flex="1 1 9rem"
            value={choice.en}
            onChange={({ currentTarget }) => set(index, { en: currentTarget.value })}
          />
          <Checkbox
            label={t('safety.checklists.item.isProblem')}
            checked={choice.isProblem}
            mb={10}
            onChange={({ currentTarget }) => set(index, { isProblem: currentTarget.checked })}
          />
          <ActionIcon
            color="red"
            aria-label={t('safety.checklists.item.removeChoice', { number: index + 1 })}
            onClick={() => onChange(choices.filter((_, at) => at !== index))}
          >
            <IconTrash size={20} />
          </ActionIcon>
        </Group>
      ))}
      {error && (
        <Text role="alert" c="red.9">
          {error}
        </Text>
      )}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          disabled={choices.length >= 20}
          onClick={() => onChange([...choices, { zh: '', en: '', isProblem: false }])}
        >
          {t('safety.checklists.item.addChoice')}
        </Button>
      </Group>
    </Stack>
  )
}
