import { Anchor, Text } from '@mantine/core'
import { IconCameraOff } from '@tabler/icons-react'
import type { Diner } from '../../../shared/meals/diner.ts'
import { useWords } from '../../app/words.ts'
import { PhotoField } from '../../attachments/PhotoField.tsx'
import { Section } from '../parts/Section.tsx'
import { Sign } from '../parts/Sign.tsx'

/** The photo for the counter: only with the person's consent, which is recorded with the person. */
export function PhotoSection({ diner }: { diner: Diner }) {
  const { t } = useWords()
  return (
    <Section title={t('meals.diners.photo.title')}>
      {diner.hasPhotoConsent ? (
        <>
          <Text c="dimmed">{t('meals.diners.photo.lead')}</Text>
          <PhotoField entity="person" entityId={diner.personId} role="photo" />
        </>
      ) : (
        <>
          <Sign icon={IconCameraOff} tone="warn" isLong>
            {t('meals.diners.photo.noConsent')}
          </Sign>
          <Anchor href={`#/people/${diner.personId}`} underline="always" py={10} className="screen-only">
            {t('meals.diners.photo.where')}
          </Anchor>
        </>
      )}
    </Section>
  )
}
