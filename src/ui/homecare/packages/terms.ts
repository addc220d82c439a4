import type { Day } from '../../../shared/day.ts'
import { PackageTerms, type ServiceItem } from '../../../shared/homecare/package.ts'
import type { PackagePreset } from '../../../shared/homecare/presets.ts'

/** The terms as a form holds them: numbers may be half typed, an item not yet chosen. */
export interface TermsValues
  extends Omit<PackageTerms, 'minMinutes' | 'visitsPerMonth' | 'minutesPerMonth' | 'amountFen' | 'items'> {
  minMinutes: number | string
  visitsPerMonth: number | string
  minutesPerMonth: number | string
  amountFen: number | null
  items: { itemId: number | null; timesPerMonth: number | string }[]
}

export const termsValues = (terms: PackageTerms | undefined, fromOn: Day): TermsValues =>
  terms
    ? {
        ...terms,
        fromOn,
        visitsPerMonth: terms.visitsPerMonth ?? '',
        minutesPerMonth: terms.minutesPerMonth ?? '',
        items: terms.items.map((item) => ({ ...item })),
      }
    : {
        fromOn,
        minMinutes: 60,
        minutesPer: 'visit',
        visitsPerMonth: '',
        minutesPerMonth: '',
        fund: 'district',
        amountFen: 0,
        isProRata: false,
        basis: '',
        items: [{ itemId: null, timesPerMonth: 1 }],
      }

/** A preset as terms; items the station does not have are left out. */
export function termsOfPreset(
  preset: PackagePreset,
  items: readonly ServiceItem[],
  fromOn: Day,
): TermsValues {
  const byCode = new Map(items.map(({ id, code }) => [code, id]))
  const known = preset.terms.items.flatMap(({ code, timesPerMonth }) => {
    const itemId = byCode.get(code)
    return itemId === undefined ? [] : [{ itemId, timesPerMonth }]
  })
  return termsValues({ ...preset.terms, fromOn, items: known }, fromOn)
}

const orNull = (value: number | string) => (value === '' ? null : Number(value))

/** As it is sent, not yet checked. */
export const termsInput = (values: TermsValues): PackageTerms =>
  ({
    ...values,
    minMinutes: values.minMinutes === '' ? 0 : Number(values.minMinutes),
    visitsPerMonth: orNull(values.visitsPerMonth),
    minutesPerMonth: orNull(values.minutesPerMonth),
    amountFen: values.amountFen ?? 0,
    items: values.items.map(({ itemId, timesPerMonth }) => ({
      itemId,
      timesPerMonth: Number(timesPerMonth),
    })),
  }) as PackageTerms

export const TermsSchema = PackageTerms
