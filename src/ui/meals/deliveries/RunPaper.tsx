import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { useDayWords } from '../../kit/use-day-words.ts'
import { Paper } from '../kitchen/parts/Paper.tsx'
import { useNeeds } from '../orders/Needs.tsx'
import type { Run, RunRoute, RunSlot } from './run.ts'
import './run-paper.css'

interface RunPaperProps {
  /** The canteen's. */
  name: string
  slot: RunSlot
  routes: Run
  onPrinted(): void
}

/** The driver's sheet: one page for each route, the stops in order, with room for signatures. */
export function RunPaper({ name, slot, routes, onPrinted }: RunPaperProps) {
  return (
    <Paper format="portrait" onPrinted={onPrinted}>
      {routes.map((route) => (
        <RouteSheet key={route.routeId} route={route} name={name} slot={slot} />
      ))}
    </Paper>
  )
}

function RouteSheet({ route, name, slot }: { route: RunRoute; name: string; slot: RunSlot }) {
  const { t } = useWords()
  const say = useEnum()
  const needs = useNeeds()
  const { moment } = useFormat()
  const { weekday } = useDayWords()
  return (
    <section className="run-sheet">
      <h1>{t('meals.deliveries.paper.title')}</h1>
      <p className="kitchen-paper-line">
        <span>{name}</span>
        <strong>{`${slot.onDay} ${weekday(slot.onDay)} ${say('meal', slot.meal)}`}</strong>
        <strong>{route.routeId === null ? t('meals.deliveries.route.none') : route.route}</strong>
        <span>{t('meals.deliveries.paper.count', { count: route.stops.length })}</span>
      </p>
      <table>
        <thead>
          <tr>
            <th className="run-sheet-stop">{t('meals.deliveries.paper.stop')}</th>
            <th className="run-sheet-person">{t('meals.deliveries.paper.person')}</th>
            <th>{t('meals.deliveries.paper.where')}</th>
            <th className="run-sheet-phone">{t('meals.deliveries.paper.phone')}</th>
            <th className="run-sheet-needs">{t('meals.deliveries.paper.needs')}</th>
            <th className="run-sheet-signed">{t('meals.deliveries.paper.signed')}</th>
          </tr>
        </thead>
        <tbody>
          {route.stops.map((stop) => (
            <tr key={stop.personId}>
              <td>{stop.stop ?? '—'}</td>
              <th scope="row">{stop.person}</th>
              <td>{stop.address}</td>
              <td>{stop.phone}</td>
              <td>
                {needs(stop).map(({ kind, text }) => (
                  <b key={kind}>{text}</b>
                ))}
                {stop.note}
              </td>
              <td>{stop.outcome && say('deliveryOutcome', stop.outcome)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="kitchen-paper-foot">
        <div className="kitchen-paper-signs">
          <span>
            {t('meals.deliveries.paper.driver')}
            {route.staff}
          </span>
          <span>{t('meals.deliveries.paper.left')}</span>
          <span>{t('meals.deliveries.paper.back')}</span>
          <span>{t('kit.printedAt', { when: moment(Date.now()) })}</span>
        </div>
      </div>
    </section>
  )
}
