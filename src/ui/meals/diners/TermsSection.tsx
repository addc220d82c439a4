import { Badge, Button, Group, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDisclosure } from '@mantine/hooks'
import { IconDiscount } from '@tabler/icons-react'
import { type Diner, DinerTerms } from '../../../shared/meals/diner.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { inForce, newestFirst } from '../parts/in-force.ts'
import { Section } from '../parts/Section.tsx'
import { TermsFields, type TermsValues } from './TermsFields.tsx'

/** What subsidies go by, from which day, the newest first. */
export function TermsSection({ diner }: { diner: Diner }) {
  const { t } = useWords()
  const say = useEnum()
  const { may } = useSession()
  const today = useToday()
  const [isSetting, setting] = useDisclosure()
  const current = inForce(diner.terms, today)
  return (
    <Section
      title={t('meals.diners.terms.title')}
      action={
        may('meals.write') && (
          <Button variant="light" leftSection={<IconDiscount size={18} aria-hidden />} onClick={setting.open}>
            {t('meals.diners.terms.set')}
          </Button>
        )
      }
    >
      {newestFirst(diner.terms).map((terms) => (
        <Group key={terms.fromOn} gap="sm">
          <Text w={110}>{terms.fromOn}</Text>
          <Text fw={600} style={{ flex: 1 }} miw={200}>
            {[
              say('dinerCategory', terms.category),
              terms.abilityLevel
                ? say('abilityLevel', terms.abilityLevel)
                : t('meals.diners.terms.abilityNone'),
              say('residence', terms.residence),
              terms.basis,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {(terms === current || terms.fromOn > today) && (
            <Badge size="lg" tt="none" variant="light" c="dark.9" color={terms === current ? 'teal' : 'gray'}>
              {t(terms === current ? 'meals.diners.terms.now' : 'meals.diners.terms.later')}
            </Badge>
          )}
        </Group>
      ))}
      {isSetting && <TermsForm diner={diner} now={current} onClose={setting.close} />}
    </Section>
  )
}

interface TermsFormProps {
  diner: Diner
  now: DinerTerms | undefined
  onClose(): void
}

function TermsForm({ diner, now, onClose }: TermsFormProps) {
  const { t } = useWords()
  const check = useCheck()
  const today = useToday()
  const form = useForm<TermsValues>({
    initialValues: {
      fromOn: today,
      category: now?.category ?? 'ordinary',
      abilityLevel: now?.abilityLevel ?? null,
      residence: now?.residence ?? null,
      basis: '',
    },
    validate: check(DinerTerms),
  })
  const { run, isRunning, error } = useCommand(
    (values: TermsValues) =>
      client.meals.setDinerTerms({ personId: diner.personId, ...DinerTerms.parse(values) }),
    { onDone: onClose },
  )
  return (
    <FormModal
      title={t('meals.diners.terms.setTitle', { person: diner.name })}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <TermsFields at={(field) => form.getInputProps(field)} />
      <Text c="dimmed">{t('meals.diners.terms.lead')}</Text>
    </FormModal>
  )
}
