import { Button, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type PointerEvent, useRef } from 'react'
import type { AnswerValue } from '../../../../shared/safety/terms.ts'
import { useWords } from '../../../app/words.ts'
import { swipeOf, type Touch } from '../swipe.ts'
import type { PhotoTaking } from '../use-photos.ts'
import type { Walk } from '../use-walk.ts'
import type { Step } from '../walk.ts'
import { ItemBody } from './ItemBody.tsx'
import { SayButtons } from './SayButtons.tsx'
import { useItemWords } from './use-item-words.ts'

export interface ItemProps {
  walk: Walk
  photos: PhotoTaking
  onSay(step: Step, value: AnswerValue): void
}

/** Which buttons an item has: a number or a choice says by itself whether it is ok. */
export const buttonsOf = ({ item }: Step): readonly AnswerValue[] | undefined =>
  item.kind === 'number' || item.kind === 'choice' ? ['na'] : undefined

const touchOf = ({ clientX, clientY, timeStamp }: PointerEvent): Touch => ({
  x: clientX,
  y: clientY,
  at: timeStamp,
})

/** One item a screen: the thumb answers below, a finger drawn sideways turns the page. */
export function OneItem({ step, walk, photos, onSay }: ItemProps & { step: Step }) {
  const { t } = useWords()
  const words = useItemWords()
  const from = useRef<Touch | null>(null)
  const { inspection, at, steps } = walk
  const isDone = step.missing.length === 0
  const head = inspection.kind === 'jointInspection' ? words.department(step.item) : ''
  return (
    <>
      <div
        className="walk-item"
        onPointerDown={(event) => {
          const isTyping = (event.target as Element).closest('input, textarea, label') !== null
          from.current = isTyping || !event.isPrimary ? null : touchOf(event)
        }}
        onPointerUp={(event) => {
          const by = from.current && swipeOf(from.current, touchOf(event))
          from.current = null
          if (by) walk.goBy(by)
        }}
      >
        <Text c="dimmed" fw={600}>
          {[t('safety.walk.item.place', { at: at + 1, count: steps.length }), head, words.section(step.item)]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <ItemBody step={step} walk={walk} photos={photos} heading="h2" />
      </div>
      <div className="walk-foot">
        <SayButtons
          of={step.item.code}
          value={step.value}
          only={buttonsOf(step)}
          onSay={(value) => onSay(step, value)}
        />
        <div className="walk-turn">
          <Button
            variant="default"
            leftSection={<IconChevronLeft size={24} aria-hidden />}
            disabled={at === 0}
            onClick={() => walk.goBy(-1)}
          >
            {t('safety.walk.item.back')}
          </Button>
          <Button
            variant={isDone ? 'filled' : 'default'}
            rightSection={<IconChevronRight size={24} aria-hidden />}
            onClick={() => walk.goBy(1)}
          >
            {t('safety.walk.item.next')}
          </Button>
        </div>
      </div>
    </>
  )
}
