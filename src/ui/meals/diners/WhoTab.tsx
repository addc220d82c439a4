import { Button, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPencil } from '@tabler/icons-react'
import type { Diner } from '../../../shared/meals/diner.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Facts } from '../parts/Facts.tsx'
import { Section } from '../parts/Section.tsx'
import { CardsSection } from './CardsSection.tsx'
import { DinerForm } from './DinerForm.tsx'
import { PhotoSection } from './PhotoSection.tsx'
import { SuspensionsSection } from './SuspensionsSection.tsx'
import { TermsSection } from './TermsSection.tsx'

/** Who it is to the canteens: registration, cards, what subsidies go by, photo. */
export function WhoTab({ diner }: { diner: Diner }) {
  return (
    <Stack>
      <Details diner={diner} />
      <CardsSection diner={diner} />
      <TermsSection diner={diner} />
      <SuspensionsSection diner={diner} />
      <PhotoSection diner={diner} />
    </Stack>
  )
}

function Details({ diner }: { diner: Diner }) {
  const { t } = useWords()
  const say = useEnum()
  const { sites, may } = useSession()
  const [isEditing, editing] = useDisclosure()
  return (
    <Section
      title={t('meals.diners.one.details')}
      action={
        may('meals.write') && (
          <Button variant="light" leftSection={<IconPencil size={18} aria-hidden />} onClick={editing.open}>
            {t('kit.edit')}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          [t('meals.diners.field.number'), diner.number],
          [t('meals.diners.field.siteId'), sites.find(({ id }) => id === diner.siteId)?.name],
          [t('meals.diners.field.pay'), say('payMethod', diner.pay)],
          [t('meals.diners.field.class'), say('dinerClass', diner.class)],
          [t('meals.diners.one.registeredOn'), diner.registeredOn],
          [t('kit.note'), diner.note],
        ]}
      />
      {isEditing && <DinerForm diner={diner} onClose={editing.close} />}
    </Section>
  )
}
