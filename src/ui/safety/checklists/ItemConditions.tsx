import { Checkbox, Group, Select } from '@mantine/core'
import { ForcedBy, type ItemDetails } from '../../../shared/safety/checklist.ts'
import { AnswerValue } from '../../../shared/safety/terms.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import type { DraftItem } from './draft-items.ts'
import { useItemWords } from './use-item-words.ts'

interface ForcedSelectProps {
  label: string
  value: ForcedBy
  onChange(value: ForcedBy): void
}

/** When an answer has to come with a photo or a comment. */
export function ForcedSelect({ label, value, onChange }: ForcedSelectProps) {
  const { t } = useWords()
  return (
    <Select
      label={label}
      allowDeselect={false}
      data={ForcedBy.options.map((by) => ({ value: by, label: t(`safety.checklists.item.forced.${by}`) }))}
      value={value}
      onChange={(by) => by && onChange(by as ForcedBy)}
    />
  )
}

interface WhenFieldProps {
  details: ItemDetails
  before: readonly DraftItem[]
  error: string | undefined
  onDetails(change: Partial<ItemDetails>): void
}

/** After which answer to an item before it an item is asked at all. */
export function WhenField({ details, before, error, onDetails }: WhenFieldProps) {
  const { t } = useWords()
  const say = useEnum()
  const words = useItemWords()
  const { when } = details
  // One that no longer stands before it is still shown, as wrong.
  const codes = new Map(before.map((item) => [item.code, `${item.code} ${words.text(item)}`]))
  if (when && !codes.has(when.code)) codes.set(when.code, when.code)
  const setIs = (is: string[]) => {
    if (when && is.length > 0) onDetails({ when: { code: when.code, is: AnswerValue.array().parse(is) } })
  }
  return (
    <Group mt="sm" align="flex-end" gap="lg">
      <Select
        label={t('safety.checklists.item.when')}
        placeholder={t('safety.checklists.item.whenAlways')}
        clearable
        searchable
        clearButtonProps={{ 'aria-label': t('safety.checklists.item.whenAlways') }}
        flex="1 1 20rem"
        error={error}
        disabled={codes.size === 0}
        data={[...codes].map(([value, label]) => ({ value, label }))}
        value={when?.code ?? null}
        onChange={(code) => onDetails({ when: code ? { code, is: when?.is ?? ['problem'] } : null })}
      />
      {when && (
        <Checkbox.Group label={t('safety.checklists.item.whenIs')} value={when.is} onChange={setIs}>
          <Group mih={44}>
            {AnswerValue.options.map((value) => (
              <Checkbox key={value} value={value} label={say('answerValue', value)} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
    </Group>
  )
}
