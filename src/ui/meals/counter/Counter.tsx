import { VisuallyHidden } from '@mantine/core'
import { useDisclosure, useLocalStorage } from '@mantine/hooks'
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { AtCounter, MealRow } from '../../../shared/meals/meal.ts'
import type { MealMode } from '../../../shared/meals/terms.ts'
import type { Site } from '../../../shared/sites/schema.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Load } from '../../kit/parts.tsx'
import { Bands } from './Bands.tsx'
import { commandsOf } from './commands.ts'
import { ResultSign } from './Done.tsx'
import { type DeviceSettings, Head } from './Head.tsx'
import { withLatest } from './latest.ts'
import { Matches } from './Matches.tsx'
import { MealChoice } from './MealChoice.tsx'
import { ScanField } from './ScanField.tsx'
import { Screen } from './Screen.tsx'
import { Counts, LastLines, WalkIns } from './Side.tsx'
import { Problems, Unsent } from './Strip.tsx'
import { Summary } from './Summary.tsx'
import { play } from './sound.ts'
import { TopUpModal } from './TopUpModal.tsx'
import { UndoModal } from './UndoModal.tsx'
import { useAnnouncement } from './use-announcement.ts'
import { useCounter } from './use-counter.ts'
import { useEntry } from './use-entry.ts'
import { useKeys } from './use-keys.ts'
import { useCounterNow } from './use-now.ts'
import { useWalkIns } from './use-walk-ins.ts'
import './counter.css'
import './screen.css'

/** The counter of a canteen that knows its diners: one screen, whose big field always has the focus. */
export function Counter({ site }: { site: Site }) {
  const { t } = useWords()
  const { me } = useSession()
  const [settings, setSettings] = useLocalStorage<DeviceSettings>({
    key: 'yian.counter.settings',
    defaultValue: { isAuto: false, hasSound: true },
    getInitialValueInEffect: false,
  })
  const [mode, setMode] = useState<MealMode>('dineIn')
  const meal = useCounterNow(site.id)
  const { counter, outbox, view } = useCounter({
    isAuto: settings.isAuto,
    onTone: (tone) => settings.hasSound && play(tone),
  })
  const { shown } = meal
  const now = useMemo(() => meal.now && withLatest(meal.now, view.result), [meal.now, view.result])
  const onDay = shown?.onDay
  const name = shown?.meal
  useEffect(() => {
    counter.setWhich(onDay && name ? { siteId: site.id, onDay, meal: name, mode } : null)
  }, [counter, site.id, onDay, name, mode])

  const field = useRef<HTMLInputElement>(null)
  const entry = useEntry(counter, view, field)
  const walkIn = useWalkIns(counter, entry)
  const [undoing, setUndoing] = useState<MealRow | null>(null)
  const [toppingUp, setToppingUp] = useState<AtCounter | null>(null)
  const [isSummary, summary] = useDisclosure()
  const newest = now?.last.find((line) => line.voidedAt === null && line.by === me.displayName)
  useKeys(field, {
    onScan: (text) => counter.scan(text, 'card'),
    onEnter: entry.enter,
    onCommand: commandsOf({ counter, onMode: setMode, newest, onUndo: setUndoing, onWalkIn: walkIn.onServe }),
  })
  useStayWithQueue(view.waiting.length > 0)
  const announcement = useAnnouncement(view)

  const { isChosen, choose, byClock } = meal
  const today = meal.clock?.onDay ?? ''
  // Drawn anew only when it is another meal: the page is drawn several times with each scan.
  const choice = useMemo(
    () => <MealChoice {...{ onDay: onDay ?? today, today, meal: name ?? null, isChosen, choose, byClock }} />,
    [onDay, today, name, isChosen, choose, byClock],
  )

  if (!meal.clock || !now) return <Load of={meal.of}>{() => null}</Load>
  return (
    <>
      <div className="counter screen-only" {...keepFocus(field)}>
        <Head
          mode={mode}
          onMode={setMode}
          settings={settings}
          onSettings={setSettings}
          onSummary={summary.open}
        >
          {choice}
        </Head>
        <div className="counter-body">
          <div className="counter-main">
            <Bands meal={meal} />
            <ScanField field={field} {...entry.field} />
            {view.waiting.length > 0 && (
              <p className="counter-waiting">{t('meals.counter.waiting', { count: view.waiting.length })}</p>
            )}
            <Unsent outbox={outbox} accountId={me.id} onOpen={counter.takeUp} />
            <Problems problems={view.problems} onReopen={counter.reopen} onDismiss={counter.dismiss} />
            {view.current && view.current.step !== 'looking' && view.result && (
              <ResultSign result={view.result} />
            )}
            {entry.list.length > 0 ? (
              <Matches list={entry.list} index={entry.field.highlight.index} onChoose={entry.choose} />
            ) : (
              <Screen counter={counter} view={view} onTopUp={setToppingUp} />
            )}
            <VisuallyHidden role="status">{announcement}</VisuallyHidden>
          </div>
          <aside className="counter-side" aria-label={t('meals.counter.counts.title')}>
            <Counts now={now} />
            <WalkIns
              quantity={walkIn.quantity}
              pay={walkIn.pay}
              onPay={walkIn.onPay}
              isShut={!shown}
              onServe={walkIn.onServe}
            />
            <LastLines lines={now.last} onUndo={setUndoing} />
          </aside>
        </div>
        {undoing && (
          <UndoModal
            line={undoing}
            onUndo={(reason, who) => counter.undo(undoing.id, reason, who)}
            onClose={() => setUndoing(null)}
          />
        )}
        {toppingUp && (
          <TopUpModal
            diner={toppingUp}
            siteId={site.id}
            onDone={counter.lookAgain}
            onClose={() => setToppingUp(null)}
          />
        )}
      </div>
      {isSummary && shown && <Summary site={site} {...shown} onClose={summary.close} />}
    </>
  )
}

/** A mouse or a finger leaves the focus in the big field; only the Tab key takes it elsewhere. */
function keepFocus(field: React.RefObject<HTMLInputElement | null>) {
  const isOwn = ({ currentTarget, target }: MouseEvent<HTMLElement>) =>
    target instanceof Element &&
    currentTarget.contains(target) &&
    !target.closest('input:not([type="checkbox"]), textarea, a, [role="dialog"]')
  return {
    onMouseDown: (event: MouseEvent<HTMLElement>) => isOwn(event) && event.preventDefault(),
    onClick: (event: MouseEvent<HTMLElement>) =>
      isOwn(event) && !document.querySelector('[role="dialog"]') && field.current?.focus(),
  }
}

/** Scans that wait are only in this page: it is not left without asking. */
function useStayWithQueue(isWaiting: boolean): void {
  useEffect(() => {
    if (!isWaiting) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isWaiting])
}
