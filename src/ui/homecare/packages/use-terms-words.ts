import type { PackageTerms } from '../../../shared/homecare/package.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'

/** What a version asks for and pays, in one line. */
export function useTermsWords() {
  const { t } = useWords()
  const say = useEnum()
  const { money, number } = useFormat()
  return (terms: PackageTerms): string =>
    [
      ...(terms.visitsPerMonth === null
        ? []
        : [
            t(
              terms.minutesPer === 'day'
                ? 'homecare.packages.version.daysDue'
                : 'homecare.packages.version.visitsDue',
              { count: terms.visitsPerMonth },
            ),
          ]),
      ...(terms.minutesPerMonth === null
        ? []
        : [t('homecare.packages.version.minutesDue', { count: number(terms.minutesPerMonth) })]),
      ...(terms.minMinutes === 0
        ? []
        : [
            t('homecare.packages.version.least', {
              per: say('minutesPer', terms.minutesPer),
              count: terms.minMinutes,
            }),
          ]),
      t('homecare.packages.version.pays', { fund: say('fund', terms.fund), amount: money(terms.amountFen) }),
      ...(terms.isProRata ? [t('homecare.packages.version.proRata')] : []),
    ].join(' · ')
}
