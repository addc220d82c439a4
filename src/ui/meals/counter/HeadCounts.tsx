import { Button, Group, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Day } from '../../../shared/day.ts'
import type { Canteen } from '../../../shared/meals/canteen.ts'
import { DinerClass } from '../../../shared/meals/terms.ts'
import type { Site } from '../../../shared/sites/schema.ts'
import { api, client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useDraft } from '../../kit/draft.ts'
import { DayField } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { newKey } from '../../kit/new-key.ts'
import { Empty, ErrorNote, Load, PageHead } from '../../kit/parts.tsx'
import { CountTable } from './CountTable.tsx'
import {
  cellKey,
  cellsOf,
  changedOf,
  classesOf,
  mealsOn,
  problemOf,
  recorded,
  type Typed,
} from './head-counts.ts'

interface HeadCountsProps {
  site: Site
  canteen: Canteen
}

/** A canteen that keeps no names: the day's form, counts per meal, class and way of eating. */
export function HeadCounts({ site, canteen }: HeadCountsProps) {
  const { t } = useWords()
  const today = useToday()
  const [day, setDay] = useState<Day>(today)
  return (
    <>
      <PageHead title={t('meals.counter.heads.title')} lead={t('meals.counter.heads.lead')}>
        <DayField
          aria-label={t('meals.counter.choose.day')}
          value={day}
          max={today}
          onChange={(next) => next && setDay(next)}
        />
      </PageHead>
      {day !== today && (
        <p className="counter-sign" data-tone="yellow">
          <span>{t('meals.counter.heads.past', { day })}</span>
        </p>
      )}
      <DayForm site={site} canteen={canteen} day={day} key={day} />
    </>
  )
}

function DayForm({ site, canteen, day }: HeadCountsProps & { day: Day }) {
  const { t } = useWords()
  const figures = useQuery(
    api.meals.mealFigures.queryOptions({
      input: {
        siteIds: [site.id],
        from: day,
        to: day,
        classes: DinerClass.options,
        by: ['meal', 'class', 'mode'],
      },
    }),
  )
  const meals = mealsOn(canteen, day)
  if (meals.length === 0) return <Empty title={t('meals.counter.heads.none')} />
  return (
    <Load of={figures}>{(found) => <CountForm canteen={canteen} day={day} known={recorded(found)} />}</Load>
  )
}

interface CountFormProps {
  canteen: Canteen
  day: Day
  known: ReadonlyMap<string, number>
}

function CountForm({ canteen, day, known }: CountFormProps) {
  const { t } = useWords()
  const form = useForm<{ typed: Typed; reason: string }>({ initialValues: { typed: {}, reason: '' } })
  const draft = useDraft(`head-counts.${canteen.siteId}.${day}`, form)
  // The same numbers sent again are the same wish; others are another.
  const wish = useRef({ key: '', content: '' })
  const meals = mealsOn(canteen, day)
  const classes = classesOf(canteen)
  const cells = cellsOf(meals, classes)
  const { typed, reason } = form.values
  const changed = changedOf(cells, typed, known)
  const hasProblem = cells.some((cell) => problemOf(typed[cellKey(cell)] ?? ''))
  // What stands is taken back by a smaller number.
  const isLess = changed.some((row) => (known.get(cellKey(row)) ?? 0) > row.quantity)
  const isReasonMissing = isLess && reason.trim() === ''
  const [isAsked, setAsked] = useState(false)
  const save = useCommand(client.meals.saveHeadCounts, {
    onDone: () => {
      draft.drop()
      form.reset()
      setAsked(false)
    },
  })
  const send = () => {
    const input = { siteId: canteen.siteId, onDay: day, rows: changed, reason: reason.trim() }
    const content = JSON.stringify(input)
    if (wish.current.content !== content) wish.current = { key: newKey(), content }
    save.run({ ...input, key: wish.current.key })
  }
  const type = (cell: string, text: string) =>
    form.setValues(({ typed: before }) => ({ typed: { ...before, [cell]: text } }))
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (changed.length > 0 && !hasProblem && !isReasonMissing) send()
      }}
      onKeyDown={toNextCell}
    >
      {draft.isRestored && (
        <Group mb="sm">
          <Text role="status">{t('kit.draftRestored')}</Text>
          <Button
            variant="default"
            onClick={() => {
              draft.drop()
              form.reset()
            }}
          >
            {t('kit.draftDiscard')}
          </Button>
        </Group>
      )}
      <CountTable meals={meals} classes={classes} typed={typed} known={known} onType={type} />
      {isLess && (
        <TextInput
          mt="md"
          maw="30rem"
          required
          error={isAsked && isReasonMissing ? t('errors.field.required') : undefined}
          label={t('kit.reason')}
          description={t('meals.counter.heads.reasonNote')}
          maxLength={500}
          value={reason}
          onChange={({ currentTarget }) => form.setFieldValue('reason', currentTarget.value)}
        />
      )}
      <ErrorNote error={save.error} />
      <Group mt="md">
        <Button type="submit" loading={save.isRunning} disabled={changed.length === 0 || hasProblem}>
          {t('kit.save')}
        </Button>
        <Text c="dimmed" role="status">
          {changed.length === 0
            ? t('meals.counter.heads.unchanged')
            : t('meals.counter.heads.changed', { count: changed.length })}
        </Text>
      </Group>
    </form>
  )
}

/** Enter goes to the next number; from the last to the button. */
function toNextCell(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, currentTarget } = event
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || !target.dataset.cell) return
  event.preventDefault()
  const fields = [...currentTarget.querySelectorAll<HTMLInputElement>('input[data-cell]')].sort(
    (a, b) => Number(a.dataset.cell) - Number(b.dataset.cell),
  )
  const next = fields[fields.indexOf(target) + 1]
  if (next) next.select()
  ;(next ?? currentTarget.querySelector<HTMLElement>('button[type="submit"]'))?.focus()
}
