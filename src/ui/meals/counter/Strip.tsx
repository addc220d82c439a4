import { Button, VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle, IconChevronRight, IconClockPause } from '@tabler/icons-react'
import { memo, useSyncExternalStore } from 'react'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import type { Problem } from './queue.ts'
import { useWhy } from './use-why.ts'
import type { CounterOutbox, CounterWish } from './wish.ts'

interface ProblemsProps {
  problems: readonly Problem[]
  onReopen(scanId: number): void
  onDismiss(scanId: number): void
}

/** Those who went by without a meal: they stay until somebody has looked, however fast the next ones come. */
export const Problems = memo(ProblemList)

function ProblemList({ problems, onReopen, onDismiss }: ProblemsProps) {
  const { t } = useWords()
  const { time } = useFormat()
  const { reasons } = useWhy()
  if (problems.length === 0) return null
  return (
    <section className="counter-strip" data-tone="red" aria-label={t('meals.counter.problems.title')}>
      <h2>
        <IconAlertTriangle size={24} aria-hidden />
        {t('meals.counter.problems.count', { count: problems.length })}
      </h2>
      <ul>
        {problems.toReversed().map((problem) => (
          <Entry
            key={problem.scan.id}
            who={problem.diner?.name ?? problem.scan.text}
            when={time(problem.scan.at)}
            what={reasons(problem).join('；')}
            onOpen={() => onReopen(problem.scan.id)}
            onSeen={() => onDismiss(problem.scan.id)}
          />
        ))}
      </ul>
    </section>
  )
}

interface UnsentProps {
  outbox: CounterOutbox
  accountId: number
  /** Looks at a refused one again. */
  onOpen(wish: CounterWish): void
}

/** What asks for somebody stands first. */
const urgency: CounterWish['state'][] = ['refused', 'waiting', 'sending', 'recorded']

/** What got no answer while the line was down, and what became of each. */
export const Unsent = memo(UnsentList)

function UnsentList({ outbox, accountId, onOpen }: UnsentProps) {
  const { t } = useWords()
  const { time, moment, dayOf } = useFormat()
  const sent = useSyncExternalStore(outbox.subscribe, outbox.get)
  const shown = sent.wishes
    .filter(({ state, isSent }) => state !== 'sending' || !isSent)
    .sort((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state))
  if (shown.length === 0 && !sent.isCut) return null
  const waiting = sent.wishes.filter(({ state }) => state === 'waiting').length
  const refused = sent.wishes.filter(({ state }) => state === 'refused').length
  const when = ({ at }: CounterWish) => (dayOf(at) === dayOf(Date.now()) ? time(at) : moment(at))
  return (
    <section
      className="counter-strip"
      data-tone={refused > 0 ? 'red' : 'orange'}
      aria-label={t('meals.counter.unsent.title')}
    >
      <h2>
        <IconClockPause size={24} aria-hidden />
        <span role="status">
          {refused > 0
            ? t('meals.counter.unsent.refused', { count: refused })
            : waiting > 0
              ? t('meals.counter.unsent.count', { count: waiting })
              : t(sent.isCut ? 'meals.counter.unsent.cut' : 'meals.counter.unsent.done')}
        </span>
        {waiting > 0 && (
          <Button variant="default" ml="auto" onClick={outbox.flush}>
            {t('meals.counter.unsent.send')}
          </Button>
        )}
      </h2>
      <ul>
        {shown.map((wish) => (
          <WishEntry
            key={wish.key}
            wish={wish}
            when={when(wish)}
            isMine={wish.accountId === accountId}
            onDrop={outbox.drop}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </section>
  )
}

interface WishEntryProps {
  wish: CounterWish
  when: string
  isMine: boolean
  onDrop(key: string): void
  onOpen(wish: CounterWish): void
}

function WishEntry({ wish, when, isMine, onDrop, onOpen }: WishEntryProps) {
  const { t } = useWords()
  const { why } = useWhy()
  const { state, isSent, label } = wish
  const what =
    state === 'refused' && wish.why
      ? why(wish.why)
      : state === 'waiting' && !isMine
        ? t('meals.counter.unsent.others')
        : t(`meals.counter.unsent.state.${state}`)
  const mayGiveUp = state === 'waiting' && !isSent
  const isDone = state === 'recorded' || state === 'refused'
  return (
    <Entry
      who={label}
      when={when}
      what={what}
      onOpen={state === 'refused' && wish.call.to === 'serve' ? () => onOpen(wish) : undefined}
      onSeen={isDone || mayGiveUp ? () => onDrop(wish.key) : undefined}
      seen={mayGiveUp ? t('meals.counter.unsent.giveUp') : undefined}
    />
  )
}

interface EntryProps {
  who: string
  when: string
  what: string
  /** Looks again. */
  onOpen?(): void
  onSeen?(): void
  /** What taking it off the list means; otherwise that it was seen. */
  seen?: string
}

function Entry({ who, when, what, onOpen, onSeen, seen }: EntryProps) {
  const { t } = useWords()
  const text = (
    <>
      <strong>{who}</strong>
      <span>{when}</span>
      <span className="counter-what">{what}</span>
    </>
  )
  return (
    <li>
      {onOpen ? (
        <button
          type="button"
          className="counter-entry"
          title={t('meals.counter.problems.open')}
          onClick={onOpen}
        >
          {text}
          <VisuallyHidden>{t('meals.counter.problems.open')}</VisuallyHidden>
          <IconChevronRight size={22} aria-hidden />
        </button>
      ) : (
        <div className="counter-entry">{text}</div>
      )}
      {onSeen && (
        <Button variant="default" px="sm" onClick={onSeen}>
          {seen ?? t('meals.counter.seen')}
        </Button>
      )}
    </li>
  )
}
