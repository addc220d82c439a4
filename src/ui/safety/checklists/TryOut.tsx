import { Modal, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { CheckItem, NewCheckItem } from '../../../shared/safety/checklist.ts'
import {
  type AnswerGiven,
  answerKey,
  askedNow,
  missingIn,
  questionKey,
  questionsAt,
  scoreOf,
} from '../../../shared/safety/checklist-rules.ts'
import { AssetKind, type ChecklistKind } from '../../../shared/safety/terms.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { RuleNote } from '../../kit/parts.tsx'
import { TryAnswer } from './TryAnswer.tsx'
import { useItemWords } from './use-item-words.ts'

interface TryOutProps {
  kind: ChecklistKind
  items: readonly NewCheckItem[]
  onClose(): void
}

/** One piece of every kind stands where a draft is tried. */
const assets = AssetKind.options.map((kind, index) => ({ id: index + 1, kind }))

/** Asks a draft as a walk will ask it, by the same rules; nothing is kept. */
export function TryOut({ kind, items, onClose }: TryOutProps) {
  const { t } = useWords()
  const say = useEnum()
  const words = useItemWords()
  const [shift, setShift] = useState<'day' | 'night' | null>(kind === 'patrol' ? 'day' : null)
  const [answers, setAnswers] = useState<readonly AnswerGiven[]>([])
  const all: CheckItem[] = items.map((item, index) => ({ ...item, id: index + 1 }))
  const questions = questionsAt(all, { shift, assets })
  const asked = askedNow(questions, answers)
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('safety.checklists.tryOut.title')}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Stack>
        <Text>{t('safety.checklists.tryOut.lead')}</Text>
        {shift && (
          <SegmentedControl
            aria-label={t('safety.checklists.item.shift')}
            data={(['day', 'night'] as const).map((value) => ({ value, label: say('itemShift', value) }))}
            value={shift}
            onChange={(value) => setShift(value as 'day' | 'night')}
          />
        )}
        {asked.length === 0 && <Text>{t('safety.checklists.tryOut.nothing')}</Text>}
        {asked.map((question, index) => {
          const { item, assetId } = question
          const given = answers.find((answer) => answerKey(answer) === questionKey(question))
          const missing = given ? missingIn(item, given, 0) : []
          return (
            <section key={questionKey(question)} aria-label={item.code} className="checklist-question">
              <Text fz="sm" c="dimmed">
                {t('safety.checklists.tryOut.place', { at: index + 1, all: asked.length })} ·{' '}
                {words.section(item)}
                {item.assetKind &&
                  ` · ${t('safety.checklists.tryOut.example', { asset: say('assetKind', item.assetKind) })}`}
              </Text>
              <Text fz="lg" fw={600} mb="xs">
                {item.code} {words.text(item)}
              </Text>
              <TryAnswer
                item={item}
                assetId={assetId}
                given={given}
                onGive={(answer) =>
                  setAnswers((old) => [
                    ...old.filter((each) => answerKey(each) !== answerKey(answer)),
                    answer,
                  ])
                }
              />
              {missing.length > 0 && (
                <Text c="orange.9" fw={600}>
                  {t('safety.checklists.tryOut.needs', {
                    missing: missing.map((what) => t(`safety.checklists.tryOut.missing.${what}`)).join('、'),
                  })}
                </Text>
              )}
            </section>
          )
        })}
        <Score score={scoreOf(questions, answers)} />
      </Stack>
    </Modal>
  )
}

function Score({ score }: { score: ReturnType<typeof scoreOf> }) {
  const { t } = useWords()
  const { percent } = useFormat()
  return (
    <Text role="status" fw={600} display="flex" style={{ alignItems: 'center', gap: 6, flexWrap: 'wrap' }}>
      {score.permille === null
        ? t('safety.checklists.tryOut.noScore')
        : t('safety.checklists.tryOut.score', { score: percent(score.permille / 1000) })}
      <RuleNote>{t('safety.checklists.tryOut.scoreRule')}</RuleNote>
      {t('safety.checklists.tryOut.counts', { ...score })}
    </Text>
  )
}
