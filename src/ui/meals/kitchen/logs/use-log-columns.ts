import type { KitchenLog, LogDetails, LogKind } from '../../../../shared/meals/kitchen-log.ts'
import { faultsOf, measureOf } from '../../../../shared/meals/kitchen-rules.ts'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { useFormat } from '../../../kit/format.ts'
import type { Column } from '../../../kit/table.tsx'
import { useList } from '../parts/use-list.ts'
import type { LogValues } from './log-values.ts'

type LogColumn = Column<KitchenLog>
type Of<K extends LogKind> = Extract<LogDetails, { kind: K }>
type FieldName = Exclude<keyof LogValues['details'], 'kind' | 'measure'> | 'costFen'

/** What a log's paper says, kind by kind; the day's list says the same in one line. */
export function useLogColumns() {
  const { t } = useWords()
  const { money, moment } = useFormat()
  const say = useEnum()
  const list = useList()
  const yes = (is: boolean) => t(is ? 'kit.yes' : 'kit.no')
  const degrees = (tenths: number | null) =>
    tenths === null ? null : t('meals.kitchen.degrees', { degrees: tenths / 10 })
  /** A column of one kind's own field. */
  const own =
    <K extends LogKind>() =>
    (
      name: FieldName,
      text: (details: Of<K>, log: KitchenLog) => string | number | null,
      label = t(`meals.kitchen.log.field.${name}`),
    ): LogColumn => ({ key: name, label, text: (log) => text(log.details as Of<K>, log), isShort: true })
  const check = own<'morningCheck'>()
  const fridge = own<'fridge'>()
  const clean = own<'disinfection'>()
  const goods = own<'received'>()
  const waste = own<'waste'>()
  const meal = own<'companion'>()
  const details: Record<LogKind, LogColumn[]> = {
    morningCheck: [
      check(
        'temperatureTenths',
        ({ temperatureTenths }) => degrees(temperatureTenths),
        t('meals.kitchen.log.bodyTemperature'),
      ),
      check('hasSymptoms', ({ hasSymptoms }) => yes(hasSymptoms), t('meals.kitchen.log.short.hasSymptoms')),
      check('hasWounds', ({ hasWounds }) => yes(hasWounds), t('meals.kitchen.log.short.hasWounds')),
      check(
        'isCleanlyDressed',
        ({ isCleanlyDressed }) => yes(isCleanlyDressed),
        t('meals.kitchen.log.short.isCleanlyDressed'),
      ),
    ],
    fridge: [
      fridge('fridge', (of) => of.fridge),
      fridge('isFreezer', ({ isFreezer }) => yes(isFreezer)),
      fridge('temperatureTenths', ({ temperatureTenths }) => degrees(temperatureTenths)),
    ],
    disinfection: [
      clean('subject', ({ subject }) => subject),
      clean('way', ({ way }) => say('disinfectionWay', way)),
      clean('minutes', ({ minutes }) => minutes),
      clean('temperatureTenths', ({ temperatureTenths }) => degrees(temperatureTenths)),
      clean('ppm', ({ ppm }) => ppm),
    ],
    received: [
      goods('goods', (of) => of.goods),
      goods('supplier', ({ supplier }) => supplier),
      goods('amount', ({ amount }) => amount),
      goods('batch', ({ batch }) => batch),
      goods('bestBeforeOn', ({ bestBeforeOn }) => bestBeforeOn),
      goods('costFen', (_of, { costFen }) => (costFen === null ? null : money(costFen))),
      goods('hasTicket', ({ hasTicket }) => yes(hasTicket)),
      goods('isAccepted', ({ isAccepted }) => yes(isAccepted)),
    ],
    waste: [
      waste('goods', (of) => of.goods),
      waste('weightG', ({ weightG }) => t('meals.kitchen.kilos', { kilos: weightG / 1000 })),
      waste('takenBy', ({ takenBy }) => takenBy),
    ],
    companion: [meal('dishes', ({ dishes }) => dishes), meal('opinion', ({ opinion }) => opinion)],
  }
  const faults = (log: KitchenLog) =>
    faultsOf(log.details, log.onDay).map((fault) => t(`meals.kitchen.fault.${fault}`))
  const result = (log: KitchenLog) =>
    log.voidedAt !== null
      ? t('meals.kitchen.isVoided')
      : log.isOk
        ? t('meals.kitchen.log.ok')
        : list(faults(log))
  return {
    result,
    /** One line: the fields that say something, named. What is asked with yes and no stands in the result where it is wrong. */
    summary: (log: KitchenLog) =>
      details[log.kind]
        .filter(({ key }) => !/^(is|has)/.test(key))
        .flatMap(({ label, text }) => {
          const value = text(log)
          return value === null || value === '' ? [] : [t('meals.kitchen.log.part', { label, value })]
        })
        .join(' · '),
    columns: (kind: LogKind): LogColumn[] => [
      { key: 'at', label: t('kit.time'), text: ({ at }) => moment(at), isShort: true },
      {
        key: 'staff',
        label: t(kind === 'morningCheck' ? 'meals.kitchen.log.checked' : 'meals.kitchen.log.staff'),
        text: ({ staff }) => staff,
        isShort: true,
      },
      ...details[kind],
      { key: 'result', label: t('meals.kitchen.log.result'), text: result },
      { key: 'measure', label: t('meals.kitchen.log.measure'), text: (log) => measureOf(log.details) },
      { key: 'note', label: t('kit.note'), text: ({ note }) => note },
      { key: 'by', label: t('meals.kitchen.log.by'), text: ({ recordedBy }) => recordedBy, isShort: true },
    ],
  }
}
