import { Button, Text } from '@mantine/core'
import { IconArrowBackUp, IconPlus } from '@tabler/icons-react'
import { memo } from 'react'
import type { MealRow } from '../../../shared/meals/meal.ts'
import type { PayMethod } from '../../../shared/meals/terms.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { type WalkIn, walkIns } from './choices.ts'
import { PaySwitch } from './PaySwitch.tsx'
import type { CounterNow } from './use-now.ts'
import { useResultText } from './use-result-text.ts'

/** How far the meal is: eaten, ordered, by class. */
export const Counts = memo(CountsBox)

function CountsBox({ now }: { now: CounterNow }) {
  const { t } = useWords()
  const say = useEnum()
  return (
    <section className="counter-box" aria-label={t('meals.counter.counts.title')}>
      <p className="counter-count">
        <strong>{now.served}</strong>
        <span>{t('meals.counter.counts.served')}</span>
        <strong>{now.ordered}</strong>
        <span>{t('meals.counter.counts.ordered')}</span>
      </p>
      <p className="counter-classes">
        {now.byClass
          .filter(({ count }) => count > 0)
          .map(({ class: dinerClass, count }) => (
            <span key={dinerClass}>
              {t('meals.counter.counts.class', { class: say('dinerClass', dinerClass), count })}
            </span>
          ))}
      </p>
    </section>
  )
}

interface WalkInsProps {
  /** A number that was typed first; null for one. */
  quantity: number | null
  pay: Extract<PayMethod, 'cash' | 'card'>
  onPay(pay: 'cash' | 'card'): void
  isShut: boolean
  onServe(dinerClass: WalkIn): void
}

/** Walk-ins without a name, by class: one touch each, or a number first. */
export const WalkIns = memo(WalkInsBox)

function WalkInsBox({ quantity, pay, onPay, isShut, onServe }: WalkInsProps) {
  const { t } = useWords()
  const say = useEnum()
  return (
    <section className="counter-box" aria-label={t('meals.counter.walkIns.title')}>
      <div className="counter-box-head">
        <Text fw={650}>{t('meals.counter.walkIns.title')}</Text>
        <PaySwitch
          value={pay}
          only={['cash', 'card']}
          onChange={(next) => (next === 'cash' || next === 'card') && onPay(next)}
        />
      </div>
      <div className="counter-walk-ins">
        {walkIns.map((dinerClass, index) => (
          <button key={dinerClass} type="button" disabled={isShut} onClick={() => onServe(dinerClass)}>
            <IconPlus size={18} aria-hidden />
            <b>{quantity ?? 1}</b>
            <span>{say('dinerClass', dinerClass)}</span>
            <kbd className="counter-key">Alt {index + 1}</kbd>
          </button>
        ))}
      </div>
    </section>
  )
}

interface LastLinesProps {
  lines: readonly MealRow[]
  onUndo(line: MealRow): void
}

/** The last lines of this meal; each can be taken back. */
export const LastLines = memo(LastLinesBox)

function LastLinesBox({ lines, onUndo }: LastLinesProps) {
  const { t } = useWords()
  const say = useEnum()
  const { time, money } = useFormat()
  const { who } = useResultText()
  return (
    <section className="counter-box counter-last" aria-label={t('meals.counter.last.title')}>
      <div className="counter-box-head">
        <Text fw={650}>{t('meals.counter.last.title')}</Text>
        <kbd className="counter-key">Ctrl Z</kbd>
      </div>
      {lines.length === 0 && <Text c="dimmed">{t('meals.counter.last.empty')}</Text>}
      <ul>
        {lines.map((line) => (
          <li key={line.id} data-voided={line.voidedAt !== null || undefined}>
            <span className="counter-line-who">
              <b>{who(line)}</b>
              <small>
                {[
                  time(line.recordedAt),
                  line.mode === 'dineIn' ? '' : say('mealMode', line.mode),
                  line.isExtra ? t('meals.counter.isExtra') : '',
                  line.voidedAt === null
                    ? t('meals.counter.last.paid', {
                        amount: money(line.selfFen),
                        pay: say('payMethod', line.pay),
                      })
                    : t('meals.counter.last.voided'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
            {line.voidedAt === null && (
              <Button
                variant="default"
                px={10}
                leftSection={<IconArrowBackUp size={18} aria-hidden />}
                aria-label={t('meals.counter.undo.of', { who: who(line) })}
                onClick={() => onUndo(line)}
              >
                {t('meals.counter.undo.short')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
