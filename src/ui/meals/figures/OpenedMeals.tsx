import { useWords } from '../../app/words.ts'
import type { Opened } from './filters.ts'
import { MealsBehind } from './MealsBehind.tsx'
import { RowsModal } from './RowsModal.tsx'

/** The meals that an opened figure counts. */
export function OpenedMeals({ opened, onClose }: { opened: Opened; onClose(): void }) {
  const { t } = useWords()
  const { from, to } = opened.input
  const name = `${opened.name}（${from === to ? from : `${from} – ${to}`}）`
  return (
    <RowsModal title={t('meals.figures.rows.meals', { name })} onClose={onClose}>
      <MealsBehind name={name} input={opened.input} />
    </RowsModal>
  )
}
