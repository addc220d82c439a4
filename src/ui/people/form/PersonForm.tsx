import { Accordion, Button, Group, Stack, Text } from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import { useState } from 'react'
import { isRefusal } from '../../../shared/errors.ts'
import { isHealthMaskedFor } from '../../../shared/people/mask.ts'
import type { Condition, Person } from '../../../shared/people/schema.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useDraft } from '../../kit/draft.ts'
import { FormFoot, focusWrong } from '../../kit/form-foot.tsx'
import { SaveError } from '../../kit/stale.tsx'
import { useShowField } from '../show.ts'
import { ConditionFields } from './ConditionFields.tsx'
import { checkPerson } from './check-person.ts'
import { DuplicatesNote } from './DuplicatesNote.tsx'
import { NumberTaken } from './NumberTaken.tsx'
import { ConsentsSection, ContactsSection, DocumentsSection, FundingSection } from './sections.tsx'
import { changesOf, newPersonOf, type PersonValues, valuesOf } from './values.ts'
import { WhoSection } from './WhoSection.tsx'

interface PersonFormProps {
  /** null: a new person. */
  person: Person | null
  onSaved(person: Person): void
  onCancel(): void
  onMerge?(otherId: number): void
  /** The section that stands open at first. */
  section?: Section
}

export type Section = 'who' | 'condition' | 'contacts' | 'funding' | 'documents' | 'consents'
const sectionOf: Record<string, Section> = {
  condition: 'condition',
  contacts: 'contacts',
  documents: 'documents',
  consents: 'consents',
  funding: 'funding',
  note: 'funding',
}

/** Adds or changes a person. Only name and sex are asked for; everything else can follow. */
export function PersonForm({ person, onSaved, onCancel, onMerge, section = 'who' }: PersonFormProps) {
  const { t } = useWords()
  const [open, setOpen] = useState<string[]>([section])
  const [before, setBefore] = useState(() => valuesOf(person))
  const form = useForm<PersonValues>({
    initialValues: before,
    validate: (values) => checkPerson(t, values),
  })
  const draft = useDraft(person ? `person.${person.id}` : 'person.new', form)
  const labels = useShowField()
  const { run, isRunning, error, clearError } = useCommand(
    ({ values, isConfirmed }: { values: PersonValues; isConfirmed: boolean }) =>
      person
        ? client.people.update({
            id: person.id,
            version: values.version,
            changes: changesOf(values, before),
          })
        : client.people.create(newPersonOf(values, isConfirmed)),
    {
      onDone: (saved) => {
        draft.drop()
        onSaved(saved)
      },
    },
  )
  const startAfresh = async () => {
    draft.drop()
    clearError()
    const next = valuesOf(person && (await client.people.get({ id: person.id })))
    setBefore(next)
    form.setInitialValues(next)
    form.setValues(next)
  }
  const isTaken = isRefusal(error, 'ID_NUMBER_TAKEN')
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        (values) => run({ values, isConfirmed: false }),
        (errors, _values, event) => {
          focusWrong(event?.currentTarget)
          const wrong = Object.keys(errors).map((path) => sectionOf[path.split('.')[0] ?? ''] ?? 'who')
          setOpen((now) => [...new Set([...now, ...wrong])])
        },
      )}
    >
      <Stack>
        <Text c="dimmed">{t('people.form.lead')}</Text>
        {draft.isRestored && (
          <Group gap="sm" role="status">
            <Text>{t('kit.draftRestored')}</Text>
            <Button variant="default" onClick={() => void startAfresh()}>
              {t('kit.draftDiscard')}
            </Button>
          </Group>
        )}
        <Sections
          form={form}
          person={person}
          open={open}
          onOpen={setOpen}
          idError={isTaken ? <NumberTaken error={error} onMerge={onMerge} /> : null}
        />
        <DuplicatesNote
          error={error}
          isRunning={isRunning}
          onConfirm={() => run({ values: form.values, isConfirmed: true })}
        />
        {!isTaken && !isRefusal(error, 'POSSIBLE_DUPLICATES') && (
          <SaveError
            error={error}
            {...labels}
            onKeepMine={(version) => {
              form.setFieldValue('version', version)
              run({ values: { ...form.values, version }, isConfirmed: true })
            }}
            onTakeTheirs={() => void startAfresh()}
          />
        )}
        <FormFoot>
          <Button variant="default" onClick={onCancel}>
            {t('kit.cancel')}
          </Button>
          <Button type="submit" loading={isRunning}>
            {t('kit.save')}
          </Button>
        </FormFoot>
      </Stack>
    </form>
  )
}

interface SectionsProps {
  form: UseFormReturnType<PersonValues>
  person: Person | null
  open: string[]
  onOpen(open: string[]): void
  idError: React.ReactNode
}

/** The sections, each with how much is in it; those not asked of this account are left out. */
function Sections({ form, person, open, onOpen, idError }: SectionsProps) {
  const { t } = useWords()
  const { me } = useSession()
  const { contacts, documents, consents } = form.values
  const condition = form as unknown as UseFormReturnType<{ condition: Condition }>
  const sections: { name: Section; count?: number; body: React.ReactNode }[] = [
    { name: 'who', body: <WhoSection form={form} person={person} idError={idError} /> },
    ...(person ? [] : [{ name: 'condition' as const, body: <ConditionFields form={condition} /> }]),
    { name: 'contacts', count: contacts.length, body: <ContactsSection form={form} /> },
    { name: 'funding', body: <FundingSection form={form} /> },
    ...(isHealthMaskedFor(me.role)
      ? []
      : [{ name: 'documents' as const, count: documents.length, body: <DocumentsSection form={form} /> }]),
    // Of a recorded person consents are given and withdrawn on the page, never rewritten here.
    ...(person
      ? []
      : [{ name: 'consents' as const, count: consents.length, body: <ConsentsSection form={form} /> }]),
  ]
  return (
    <Accordion multiple value={open} onChange={onOpen} variant="separated" order={3}>
      {sections.map(({ name, count, body }) => (
        <Accordion.Item key={name} value={name} bg="white" bd="1px solid var(--mantine-color-default-border)">
          <Accordion.Control>
            <Text fw={650}>
              {count
                ? t('people.form.sectionCount', { section: t(`people.section.${name}`), count })
                : t(`people.section.${name}`)}
            </Text>
          </Accordion.Control>
          <Accordion.Panel>
            <Stack>{body}</Stack>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  )
}
