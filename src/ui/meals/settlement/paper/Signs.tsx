import { useWords } from '../../../app/words.ts'

/** Where the canteen, the street and the bureau sign and put their seals. */
export function Signs() {
  const { t } = useWords()
  return (
    <div className="meal-paper-signs">
      {(['signCanteen', 'signStreet', 'signBureau'] as const).map((who) => (
        <div key={who}>
          <p>{t(`meals.settlement.paper.${who}`)}</p>
          <p>{t('meals.settlement.paper.madeBy')}</p>
          <p>{t('meals.settlement.paper.date')}</p>
        </div>
      ))}
    </div>
  )
}
