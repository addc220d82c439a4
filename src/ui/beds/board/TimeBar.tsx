import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { addDays, type Day, daysBetween } from '../../../shared/day.ts'
import { useWords } from '../../app/words.ts'
import { DayField } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { RuleNote } from '../../kit/parts.tsx'
import css from './controls.module.css'
import { type Moment, momentOf, type Reading, span } from './moment.ts'

interface TimeBarProps {
  moment: Moment | null
  onChange(moment: Moment | null): void
}

/** A way to another moment, keeping the parts that are not given. */
function useGo({ moment, onChange }: TimeBarProps) {
  const { zone, dayOf, time } = useFormat()
  const today = dayOf(Date.now())
  const day = moment === null ? today : moment.kind === 'past' ? dayOf(moment.at) : moment.day
  const clock = moment?.kind === 'past' ? time(moment.at) : null
  const reading = moment?.kind === 'past' ? moment.reading : 'true'
  return {
    today,
    day,
    clock,
    goDay: (to: Day) =>
      onChange(momentOf(to, to === today ? null : clock, { now: Date.now(), zone, reading })),
    goClock: (to: string) => onChange(momentOf(day, to, { now: Date.now(), zone, reading })),
  }
}

/** The day slider: any past moment, and the planned moves ahead. */
export function TimeBar(props: TimeBarProps) {
  const { t } = useWords()
  const { time } = useFormat()
  const { today, day, clock, goDay, goClock } = useGo(props)
  return (
    <search className={`${css.time} screen-only`} aria-label={t('board.time.label')}>
      <DayField aria-label={t('board.time.day')} value={day} onChange={(to) => to && goDay(to)} />
      <TextInput
        type="time"
        aria-label={t('board.time.time')}
        disabled={day > today}
        value={clock ?? time(Date.now())}
        onChange={({ currentTarget }) => currentTarget.value && goClock(currentTarget.value)}
      />
      <DaySlider day={day} today={today} onChange={goDay} />
    </search>
  )
}

interface DaySliderProps {
  day: Day
  today: Day
  onChange(day: Day): void
}

function DaySlider({ day, today, onChange }: DaySliderProps) {
  const { t } = useWords()
  const [dragged, setDragged] = useState<Day | null>(null)
  const shown = dragged ?? day
  const { first, length, today: back } = span(today, shown)
  // The board follows when the hand rests, not for every day it passes.
  const settle = useDebouncedCallback((to: Day) => {
    setDragged(null)
    onChange(to)
  }, 150)
  return (
    <div className={css.slider}>
      <input
        type="range"
        list="board-today"
        aria-label={t('board.time.slider')}
        aria-valuetext={shown === today ? t('kit.today') : shown}
        min={0}
        max={length}
        value={daysBetween(first, shown)}
        onChange={({ currentTarget }) => {
          const to = addDays(first, Number(currentTarget.value))
          setDragged(to)
          settle(to)
        }}
      />
      <datalist id="board-today">
        <option value={back} />
      </datalist>
      <span aria-hidden="true">
        <span>{first}</span>
        <b>{shown === today ? t('kit.today') : shown}</b>
        <span>{addDays(first, length)}</span>
      </span>
    </div>
  )
}

interface TimeBannerProps {
  moment: Moment
  /** How many moves are planned up to the day that is looked at. */
  planned: number
  onChange(moment: Moment | null): void
}

/** Says in colour and words that this is not now, and which reading it is. */
export function TimeBanner({ moment, planned, onChange }: TimeBannerProps) {
  const { t } = useWords()
  const format = useFormat()
  const back = (
    <Button variant="white" color="dark" onClick={() => onChange(null)}>
      {t('board.time.now')}
    </Button>
  )
  if (moment.kind === 'ahead')
    return (
      <div className={css.banner} data-ahead>
        <span role="status">{t('board.time.ahead', { day: moment.day, count: planned })}</span>
        {back}
      </div>
    )
  return (
    <div className={css.banner}>
      <span role="status">
        {t('board.time.past', { when: format.moment(moment.at) })} {t('board.time.pastHint')}
      </span>
      <span className={`${css.reading} screen-only`}>
        <SegmentedControl
          aria-label={t('board.time.reading')}
          value={moment.reading}
          onChange={(reading) => onChange({ ...moment, reading: reading as Reading })}
          data={(['true', 'known'] as const).map((value) => ({
            value,
            label: t(`board.time.${value}`),
          }))}
        />
        <RuleNote>{t('board.time.rule')}</RuleNote>
        {back}
      </span>
    </div>
  )
}
