import { useWords } from '../../../app/words.ts'

type Signer = 'signA' | 'signB' | 'signC' | 'signElder' | 'signFamily' | 'signContractor' | 'signSite'

/** A line to sign and date for each. */
export function SignLines({ of }: { of: readonly Signer[] }) {
  const { t } = useWords()
  return (
    <div className="paper-signatures">
      {of.map((who) => (
        <p key={who}>
          {t(`homecare.beds.paper.${who}`)}
          <span className="paper-rule" />
          {t('homecare.beds.paper.signDate')}
          <span className="paper-rule paper-rule-short" />
        </p>
      ))}
    </div>
  )
}
