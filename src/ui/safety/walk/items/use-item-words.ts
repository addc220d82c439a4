import type { CheckItem, ItemChoice } from '../../../../shared/safety/checklist.ts'
import type { AskedAsset } from '../../../../shared/safety/inspection.ts'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { useFormat } from '../../../kit/format.ts'

/** What an item says in the chosen language; where it was written in Chinese only, as it is. */
export function useItemWords() {
  const { t, language } = useWords()
  const say = useEnum()
  const { number } = useFormat()
  const isEnglish = language === 'en'
  const either = (zh: string, en: string) => (isEnglish && en ? en : zh)
  const amount = (thousandths: number, { details: { unit } }: CheckItem) =>
    [number(thousandths / 1000), unit].filter(Boolean).join(' ')
  return {
    text: (item: CheckItem) => either(item.text, item.textEn),
    section: (item: CheckItem) => either(item.section, item.sectionEn),
    department: (item: CheckItem) => either(item.department, item.departmentEn),
    choice: (choice: ItemChoice) => either(choice.zh, choice.en),
    amount,
    limits: (item: CheckItem) => {
      const { least, most } = item.details
      if (least !== null && most !== null)
        return t('safety.walk.item.between', { least: amount(least, item), most: amount(most, item) })
      if (least !== null) return t('safety.walk.item.least', { least: amount(least, item) })
      return most === null ? '' : t('safety.walk.item.most', { most: amount(most, item) })
    },
    asset: ({ kind, code, floor, room, place }: AskedAsset) =>
      [`${say('assetKind', kind)} ${code}`, [floor, room, place].filter(Boolean).join(' ')]
        .filter(Boolean)
        .join(' · '),
  }
}
