import { Button, SimpleGrid, Textarea, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { isRefusal } from '../../../shared/errors.ts'
import { type PayMethod, YoungClass } from '../../../shared/meals/terms.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Duplicates } from '../../beds/actions/newcomer.tsx'
import { useCheck } from '../../kit/check.ts'
import { useDraft } from '../../kit/draft.ts'
import { EnumSelect } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SideForm } from '../../kit/side-form.tsx'
import { useAction } from '../../kit/use-action.ts'
import { CanteenSelect } from '../parts/CanteenSelect.tsx'
import { useCanteenSite } from '../use-canteen-site.ts'
import { detailsOf, personOf, RegisterDetails, type RegisterValues } from './register.ts'
import { TermsFields } from './TermsFields.tsx'
import { WhoFields } from './WhoFields.tsx'

interface RegisterFormProps {
  onClose(): void
  /** Goes on with a diner: the new one, or the one the person is already. */
  onOpen(personId: number): void
}

type Sent = RegisterValues & { isDuplicateConfirmed: boolean }

/** Registers somebody as a diner; who is not among the people yet is added by name, sex and birth. */
export function RegisterForm({ onClose, onOpen }: RegisterFormProps) {
  const { t } = useWords()
  const form = useRegisterForm()
  const draft = useDraft('diner.new', form)
  const leave = () => {
    draft.drop()
    onClose()
  }
  const { submit, answer, isRunning, error } = useAction(
    async ({ isDuplicateConfirmed, ...values }: Sent) => {
      const personId = await personIdOf(values, isDuplicateConfirmed, (person) =>
        // Made once, however often what comes after has to be sent again.
        form.setValues({ isNew: false, person }),
      )
      return client.meals.addDiner({ ...RegisterDetails.parse(detailsOf(values)), personId })
    },
    {
      onDone: ({ personId }) => {
        draft.drop()
        onOpen(personId)
      },
      doneText: t('kit.saved'),
    },
  )
  const rest = useRefusalAt(form, isRefusal(error, 'POSSIBLE_DUPLICATES') ? null : error, {
    DINER_EXISTS: 'person',
    PERSON_DIED: 'person',
    DINER_NUMBER_TAKEN: 'number',
    CARD_TAKEN: 'cardNumber',
    HEAD_COUNT_SITE: 'siteId',
  })
  return (
    <SideForm
      title={t('meals.diners.register.title')}
      submit={t('meals.diners.register.save')}
      error={rest}
      isRunning={isRunning}
      onSubmit={form.onSubmit((values) => submit({ ...values, isDuplicateConfirmed: false }))}
      onClose={onClose}
      draft={{ isRestored: draft.isRestored, onDiscard: leave }}
    >
      <WhoFields form={form} isRestored={draft.isRestored} />
      {isRefusal(error, 'DINER_EXISTS') && (
        <Button
          variant="light"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => onOpen(error.data.personId)}
        >
          {t('meals.diners.register.openHeld')}
        </Button>
      )}
      <Duplicates
        error={error}
        isRunning={isRunning}
        onThis={(person) => {
          form.setValues({ isNew: false, person })
          answer({ isNew: false, person })
        }}
        onOther={() => answer({ isDuplicateConfirmed: true })}
      />
      <Title order={3} fz="lg">
        {t('meals.diners.terms.title')}
      </Title>
      <TermsFields at={(field) => form.getInputProps(`terms.${field}`)} />
      <AtCanteen form={form} />
    </SideForm>
  )
}

async function personIdOf(
  { isNew, person, newcomer }: RegisterValues,
  isDuplicateConfirmed: boolean,
  onMade: (person: { id: number; name: string }) => void,
): Promise<number> {
  if (!isNew && person) return person.id
  const { id, name } = await client.people.create({ ...personOf(newcomer), isDuplicateConfirmed })
  onMade({ id, name })
  return id
}

function useRegisterForm() {
  const { t } = useWords()
  const check = useCheck()
  const site = useCanteenSite()
  const fromOn = useToday()
  return useForm<RegisterValues>({
    initialValues: {
      isNew: false,
      person: null,
      newcomer: { name: '', sex: null, birthOn: null, phone: '' },
      siteId: site?.id ?? null,
      class: 'guest',
      pay: 'cash',
      number: '',
      cardNumber: '',
      terms: { fromOn, category: 'ordinary', abilityLevel: null, residence: null, basis: '' },
      note: '',
    },
    validate: (values) => {
      const { isNew, person, newcomer } = values
      const missing = t('errors.field.required')
      return {
        ...check(RegisterDetails)(detailsOf(values)),
        ...(!isNew && !person ? { person: missing } : {}),
        ...(isNew && newcomer.name.trim() === '' ? { 'newcomer.name': missing } : {}),
        ...(isNew && newcomer.sex === null ? { 'newcomer.sex': missing } : {}),
      }
    },
  })
}

function AtCanteen({ form }: { form: ReturnType<typeof useRegisterForm> }) {
  const { t } = useWords()
  return (
    <>
      <Title order={3} fz="lg">
        {t('meals.diners.register.canteen')}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <CanteenSelect
          label={t('meals.diners.field.siteId')}
          required
          isNamed
          {...form.getInputProps('siteId')}
        />
        <EnumSelect<PayMethod>
          kind="payMethod"
          label={t('meals.diners.field.pay')}
          required
          {...form.getInputProps('pay')}
        />
        <TextInput
          label={t('meals.diners.field.card')}
          description={t('meals.diners.field.cardHint')}
          maxLength={64}
          autoComplete="off"
          {...form.getInputProps('cardNumber')}
          onKeyDown={(event) => {
            // A reader ends with Enter: the form is not sent by it.
            if (event.key === 'Enter') event.preventDefault()
          }}
        />
        <TextInput
          label={t('meals.diners.field.number')}
          description={t('meals.diners.field.numberHint')}
          maxLength={40}
          {...form.getInputProps('number')}
        />
        <EnumSelect<(typeof YoungClass.options)[number]>
          kind="dinerClass"
          only={YoungClass.options}
          label={t('meals.diners.field.class')}
          description={t('meals.diners.field.classHint')}
          required
          {...form.getInputProps('class')}
        />
      </SimpleGrid>
      <Textarea label={t('kit.note')} maxLength={2000} {...form.getInputProps('note')} />
    </>
  )
}
