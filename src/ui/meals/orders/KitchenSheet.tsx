import type { KitchenCount, Portion } from '../../../shared/meals/order.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { useDayWords } from '../../kit/use-day-words.ts'
import { Paper } from '../kitchen/parts/Paper.tsx'
import { signed } from './CountHead.tsx'
import { aspects, byNeeds, hasNeeds, linesOf, partsOf } from './count.ts'
import { useNeeds } from './Needs.tsx'
import { useAspectWords } from './use-aspect-words.ts'
import './kitchen-sheet.css'

interface KitchenSheetProps {
  /** The canteen's. */
  name: string
  count: KitchenCount
  onPrinted(): void
}

/** The count on A4 for the kitchen's wall: read from a step away, diets and allergies before everybody else. */
export function KitchenSheet({ name, count, onPrinted }: KitchenSheetProps) {
  const { t } = useWords()
  const say = useEnum()
  const { moment } = useFormat()
  const { weekday } = useDayWords()
  const { portions, extras } = count
  const { diners, residents, extras: added } = partsOf(count)
  return (
    <Paper format="portrait" onPrinted={onPrinted}>
      <h1>{t('meals.orders.paper.title')}</h1>
      <p className="kitchen-paper-line sheet-head">
        <span>{name}</span>
        <strong>{`${count.onDay} ${weekday(count.onDay)} ${say('meal', count.meal)}`}</strong>
      </p>
      <div className="sheet-total">
        <strong>
          {count.total} {t('meals.orders.count.unit')}
        </strong>
        <span>
          {t('meals.orders.count.diners')} {diners} · {t('meals.orders.count.residents')} {residents} ·{' '}
          {t('meals.orders.count.extras')} {signed(added)}
        </span>
      </div>
      <Kinds portions={portions} />
      <Special portions={portions} />
      <h2>{t('meals.orders.paper.rest')}</h2>
      <p className="sheet-names">
        {portions
          .filter((portion) => !hasNeeds(portion))
          .map((portion) => (
            <span key={portion.personId}>
              {[
                portion.person,
                portion.bed,
                portion.mode === 'dineIn' ? '' : say('mealMode', portion.mode),
                portion.note,
              ]
                .filter(Boolean)
                .join(' ')}
            </span>
          ))}
        {extras.map((extra) => (
          <span key={`extra-${extra.id}`}>
            {signed(extra.quantity)} {extra.name}
          </span>
        ))}
      </p>
      <div className="kitchen-paper-foot">
        <div className="kitchen-paper-signs">
          <span>{t('meals.orders.paper.keeper')}</span>
          <span>{t('meals.orders.paper.cook')}</span>
          <span>{t('meals.orders.paper.checker')}</span>
          <span>{t('kit.printedAt', { when: moment(Date.now()) })}</span>
        </div>
      </div>
    </Paper>
  )
}

function Kinds({ portions }: { portions: readonly Portion[] }) {
  const { t } = useWords()
  const words = useAspectWords()
  return (
    <table className="sheet-kinds">
      <tbody>
        {aspects.map((aspect) => (
          <tr key={aspect}>
            <th>{t(`meals.orders.by.${aspect}`)}</th>
            <td>
              {linesOf(portions, aspect).map((line) => (
                <span key={line.value}>
                  {words(line)} <b>{line.diners + line.residents}</b>
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Special({ portions }: { portions: readonly Portion[] }) {
  const { t } = useWords()
  const say = useEnum()
  const needs = useNeeds()
  const special = byNeeds(portions)
  return (
    <>
      <h2>{t('meals.orders.paper.special')}</h2>
      {special.length === 0 ? (
        <p>{t('meals.orders.needs.none')}</p>
      ) : (
        <table className="sheet-special">
          <thead>
            <tr>
              <th>{t('meals.orders.names.name')}</th>
              <th>{t('meals.orders.names.needs')}</th>
              <th>{t('meals.orders.names.mode')}</th>
              <th>{t('meals.orders.names.note')}</th>
            </tr>
          </thead>
          <tbody>
            {special.map((portion) => (
              <tr key={portion.personId}>
                <th scope="row">
                  {portion.person}
                  <small>{portion.bed ?? portion.number}</small>
                </th>
                <td>
                  {needs(portion).map(({ kind, text }) => (
                    <strong key={kind} data-kind={kind}>
                      {text}
                    </strong>
                  ))}
                </td>
                <td>{say('mealMode', portion.mode)}</td>
                <td>{portion.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
