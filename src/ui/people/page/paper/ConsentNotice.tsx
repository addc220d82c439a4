import type { Person } from '../../../../shared/people/schema.ts'
import { useSession } from '../../../app/session.tsx'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { Signatures } from './Signatures.tsx'
import './paper.css'

const purposes = ['health', 'identity', 'photo', 'sharing'] as const

/** The notice a person is read before they consent (PIPL §17, §30), in large type, with the consent to sign. */
export function ConsentNotice({ person }: { person: Person }) {
  const { t } = useWords()
  const say = useEnum()
  const { state } = useSession()
  return (
    <div className="paper-only paper-form paper-large">
      <h1>{t('people.consent.notice.title')}</h1>
      <p>{t('people.consent.notice.who', { organisation: state.organisation })}</p>
      <p>{t('people.consent.notice.what')}</p>
      <p>{t('people.consent.notice.why')}</p>
      <p>{t('people.consent.notice.where')}</p>
      <p>{t('people.consent.notice.rights')}</p>
      <p>
        {t('people.consent.notice.agree')}
        <br />
        {purposes.map((purpose) => (
          <span key={purpose} className="paper-item">
            ☐ {say('consentPurpose', purpose)}
          </span>
        ))}
      </p>
      <p>{t('people.consent.notice.name', { name: person.name })}</p>
      <Signatures of={['signSelf', 'signGuardian']} />
    </div>
  )
}
