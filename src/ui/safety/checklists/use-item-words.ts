import type { Checklist, NewCheckItem } from '../../../shared/safety/checklist.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'

/** What is typed in thousandths, as it is said. */
const plain = (thousandths: number): string => String(thousandths / 1000)

/** What checklists and items are called in the chosen language; where nothing is written in it, in the other. */
export function useItemWords() {
  const { t, language } = useWords()
  const say = useEnum()
  const pick = (chinese: string, english: string) => (language === 'en' && english) || chinese
  const limits = ({ least, most, unit }: NewCheckItem['details']) => {
    if (least !== null && most !== null)
      return t('safety.checklists.mark.between', { least: plain(least), most: plain(most), unit })
    if (least !== null) return t('safety.checklists.mark.atLeast', { least: plain(least), unit })
    return most === null ? unit : t('safety.checklists.mark.atMost', { most: plain(most), unit })
  }
  const choices = ({ choices: all }: NewCheckItem['details']) =>
    all.map(({ zh, en, isProblem }) => pick(zh, en) + (isProblem ? '✗' : '')).join(' / ')
  const asks = ({ kind, details }: NewCheckItem) => {
    if (kind === 'number') return [say('checkItemKind', kind), limits(details)].filter(Boolean).join(' ')
    if (kind === 'choice') return t('safety.checklists.mark.choices', { choices: choices(details) })
    return kind === 'check' ? '' : say('checkItemKind', kind)
  }
  const condition = ({ when }: NewCheckItem['details']) =>
    when &&
    t('safety.checklists.mark.when', {
      code: when.code,
      is: when.is.map((value) => say('answerValue', value)).join(t('safety.checklists.mark.or')),
    })
  return {
    name: ({ name, nameEn }: Pick<Checklist, 'name' | 'nameEn'>) => pick(name, nameEn),
    text: (item: Pick<NewCheckItem, 'text' | 'textEn'>) => pick(item.text, item.textEn),
    section: (item: Pick<NewCheckItem, 'section' | 'sectionEn'>) => pick(item.section, item.sectionEn),
    department: (item: Pick<NewCheckItem, 'department' | 'departmentEn'>) =>
      pick(item.department, item.departmentEn),
    choice: ({ zh, en }: { zh: string; en: string }) => pick(zh, en),
    limits,
    /** What is peculiar to an item, in short; what most have is left out. */
    marks: (item: NewCheckItem): string[] => {
      const { shift, department, departmentEn, grade, fix, weight, assetKind, details } = item
      const { photo, comment } = details
      return [
        asks(item),
        shift === 'both' ? '' : say('itemShift', shift),
        department && t('safety.checklists.mark.department', { department: pick(department, departmentEn) }),
        grade === 'suspectedMajor' && t('safety.checklists.mark.major'),
        say('itemFix', fix),
        assetKind && t('safety.checklists.mark.asset', { asset: say('assetKind', assetKind) }),
        photo !== 'never' && t(`safety.checklists.mark.photo_${photo}`),
        comment === 'always' && t('safety.checklists.mark.comment_always'),
        weight === 0 && t('safety.checklists.mark.noScore'),
        weight > 1 && t('safety.checklists.mark.weight', { weight }),
        condition(details),
      ].flatMap((mark) => mark || [])
    },
  }
}
