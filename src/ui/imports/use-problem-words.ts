import type { CellProblem, ImportKind } from '../../shared/imports/contract.ts'
import { useWords } from '../app/words.ts'
import { useFieldWords } from './use-field-words.ts'

/** What is wrong with a cell, in a sentence. */
export function useProblemWords(kind: ImportKind): (problem: CellProblem) => string {
  const { t } = useWords()
  const { choicesOf } = useFieldWords(kind)
  return ({ problem, field, isWarning, value, other = '' }) => {
    const isRow = other.startsWith('#')
    // Rows of the same file are written #12.
    const values = { value, other: other.replace(/^#/, ''), list: choicesOf(field) }
    if (isWarning && problem === 'required') return t('imports.warning.bedMissing')
    if (isWarning && problem === 'outOfOrder') return t('imports.warning.bedEarlier', values)
    if (problem === 'unknown' && other !== '') return t('imports.problem.unknownLike', values)
    if (problem === 'noAgreement' && other !== '') return t('imports.problem.outsideAgreement', values)
    if (problem === 'workerBusy' && isRow) return t('imports.problem.workerBusyRow', values)
    if (problem === 'elderBusy' && isRow) return t('imports.problem.elderBusyRow', values)
    return t(`imports.problem.${problem}`, values)
  }
}
