import { useWords } from '../../../app/words.ts'

type Signer = 'signSelf' | 'signGuardian' | 'assessedBy' | 'signHead'

/** A line to sign and date for each. */
export function Signatures({ of }: { of: readonly Signer[] }) {
  const { t } = useWords()
  return (
    <div className="paper-signatures">
      {of.map((who) => (
        <p key={who}>
          {t(`people.paper.${who}`)}
          <span className="paper-rule" />
          {t('people.paper.signDate')}
          <span className="paper-rule paper-rule-short" />
        </p>
      ))}
    </div>
  )
}
