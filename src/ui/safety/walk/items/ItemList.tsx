import { Button } from '@mantine/core'
import { IconFlagCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useWords } from '../../../app/words.ts'
import { groupOf, type Step } from '../walk.ts'
import { ItemBody } from './ItemBody.tsx'
import { buttonsOf, type ItemProps } from './OneItem.tsx'
import { SayButtons } from './SayButtons.tsx'
import { useItemWords } from './use-item-words.ts'

/** All items below one another, by section or lead department. */
export function ItemList({ walk, photos, onSay }: ItemProps) {
  const { t } = useWords()
  const words = useItemWords()
  const list = useRef<HTMLDivElement>(null)
  const { inspection, steps, step } = walk
  const { kind } = inspection
  // Where one was, after a reload or coming from the other view.
  const from = useRef(step?.key === steps[0]?.key ? undefined : step?.key)
  useEffect(() => {
    list.current?.querySelector(`[data-step="${from.current}"]`)?.scrollIntoView({ block: 'center' })
  }, [])
  const headOf = ({ item }: Step) =>
    kind === 'jointInspection' && item.department ? words.department(item) : words.section(item)
  return (
    <div className="walk-list" ref={list}>
      {steps.map((each, index) => {
        const before = steps[index - 1]
        const isFirst = !before || groupOf(kind, before.item) !== groupOf(kind, each.item)
        return (
          <section
            key={each.key}
            data-step={each.key}
            className="walk-card"
            data-done={each.missing.length === 0 || undefined}
            aria-label={each.item.code}
          >
            {isFirst && <h2 className="walk-section">{headOf(each)}</h2>}
            <ItemBody step={each} walk={walk} photos={photos} heading="h3" />
            <SayButtons
              of={each.item.code}
              value={each.value}
              only={buttonsOf(each)}
              onSay={(value) => onSay(each, value)}
            />
          </section>
        )
      })}
      <Button size="lg" leftSection={<IconFlagCheck size={24} aria-hidden />} onClick={() => walk.goTo(null)}>
        {t('safety.walk.end.toSummary')}
      </Button>
    </div>
  )
}
