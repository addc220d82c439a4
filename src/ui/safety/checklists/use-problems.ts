import { DraftItems, type ItemFault } from '../../../shared/safety/checklist-versions.ts'
import { useWords } from '../../app/words.ts'
import { describeIssue } from '../../kit/errors.ts'
import type { DraftItem } from './draft-items.ts'

/** What is wrong with each item, by its field; nothing while it is not asked. */
export type Problems = ReadonlyMap<number, ReadonlyMap<string, string>>

/** Checks a draft by the schema the core checks by. */
export function useCheckItems() {
  const { t } = useWords()
  return (items: readonly DraftItem[]): Problems => {
    const problems = new Map<number, Map<string, string>>()
    for (const issue of DraftItems.safeParse(items).error?.issues ?? []) {
      const [index, ...path] = issue.path
      const words =
        issue.code === 'custom'
          ? t(`safety.checklists.fault.${issue.message as ItemFault}`)
          : describeIssue(t, issue as never)
      const fields = problems.get(Number(index)) ?? new Map<string, string>()
      problems.set(Number(index), fields.set(path.join('.'), words))
    }
    return problems
  }
}
