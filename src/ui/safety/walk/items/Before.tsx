import { Text } from '@mantine/core'
import type { Inspection } from '../../../../shared/safety/inspection.ts'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { useFormat } from '../../../kit/format.ts'
import type { Step } from '../walk.ts'
import { useItemWords } from './use-item-words.ts'

/** What was said the round before: to look at, never taken over. */
export function Before({ before, step }: { before: Inspection['before']; step: Step }) {
  const { t } = useWords()
  const say = useEnum()
  const { moment } = useFormat()
  const item = useItemWords()
  const said = before?.answers.find(
    ({ code, assetId }) => code === step.item.code && assetId === step.assetId,
  )
  if (!before || !said?.value) return null
  const { value, number, text, comment, isFixed, fixNote } = said
  const what = [
    say('answerValue', value),
    number === null ? '' : item.amount(number, step.item),
    text,
    comment,
    isFixed ? t('safety.walk.item.fixedBefore', { how: fixNote }) : '',
  ]
  return (
    <Text c={value === 'problem' ? 'var(--problem-ink)' : 'dimmed'}>
      {t('safety.walk.item.before', {
        when: moment(before.startedAt),
        what: what.filter(Boolean).join(' · '),
      })}
    </Text>
  )
}
