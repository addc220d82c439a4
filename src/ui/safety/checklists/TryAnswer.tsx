import { Group, NumberInput, SegmentedControl, Textarea } from '@mantine/core'
import type { CheckItem } from '../../../shared/safety/checklist.ts'
import { type AnswerGiven, valueOfAnswer } from '../../../shared/safety/checklist-rules.ts'
import { AnswerValue } from '../../../shared/safety/terms.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useItemWords } from './use-item-words.ts'

interface TryAnswerProps {
  item: CheckItem
  assetId: number
  given: AnswerGiven | undefined
  onGive(answer: AnswerGiven): void
}

/** The answer to one question, by its kind. */
export function TryAnswer({ item, assetId, given, onGive }: TryAnswerProps) {
  const { t } = useWords()
  const say = useEnum()
  const words = useItemWords()
  const empty = {
    ...{ value: null, number: null, text: '', comment: '', isFixed: false, fixNote: '' },
    hazardId: null,
  }
  const give = (change: Partial<AnswerGiven>) => {
    const answer = { ...empty, ...given, itemId: item.id, assetId, ...change }
    onGive({ ...answer, value: valueOfAnswer(item, answer) })
  }
  const { kind, details } = item
  return (
    <Group gap="sm" align="flex-end">
      {kind === 'number' && (
        <NumberInput
          label={t('safety.checklists.tryOut.reading')}
          description={words.limits(details)}
          decimalScale={3}
          value={given?.number == null ? '' : given.number / 1000}
          onChange={(typed) =>
            give({ value: null, number: typed === '' ? null : Math.round(Number(typed) * 1000) })
          }
        />
      )}
      {kind === 'choice' && (
        <SegmentedControl
          aria-label={t('safety.checklists.item.choices')}
          data={details.choices.map((choice) => ({ value: choice.zh, label: words.choice(choice) }))}
          value={given?.text ?? ''}
          onChange={(text) => give({ value: null, text })}
        />
      )}
      {kind === 'text' && (
        <Textarea
          label={t('safety.checklists.tryOut.written')}
          flex={1}
          minRows={1}
          value={given?.text ?? ''}
          onChange={({ currentTarget }) => give({ text: currentTarget.value })}
        />
      )}
      <SegmentedControl
        aria-label={item.code}
        data={AnswerValue.options
          .filter((value) => value === 'na' || (kind !== 'number' && kind !== 'choice'))
          .map((value) => ({ value, label: say('answerValue', value) }))}
        value={given?.value ?? ''}
        onChange={(value) => give({ value: AnswerValue.parse(value) })}
      />
    </Group>
  )
}
