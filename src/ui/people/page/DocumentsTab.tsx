import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconPencil } from '@tabler/icons-react'
import { isContactMissing, missingDocuments } from '../../../shared/people/documents.ts'
import type { Person } from '../../../shared/people/schema.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Empty, RuleNote } from '../../kit/parts.tsx'

interface DocumentsTabProps {
  person: Person
  isResident: boolean
  onEdit?: () => void
}

/** What the file holds, and what a resident's file still lacks. */
export function DocumentsTab({ person, isResident, onEdit }: DocumentsTabProps) {
  const { t } = useWords()
  const edit = onEdit && (
    <Button
      variant="light"
      className="screen-only"
      leftSection={<IconPencil size={18} aria-hidden />}
      onClick={onEdit}
      style={{ alignSelf: 'flex-start' }}
    >
      {t(person.documents.length === 0 ? 'people.document.add' : 'people.document.edit')}
    </Button>
  )
  return (
    <Stack>
      {isResident && <Missing person={person} />}
      {person.documents.length === 0 ? (
        <Empty title={t('people.document.empty')}>{edit}</Empty>
      ) : (
        <>
          {edit}
          <DocumentTable person={person} />
        </>
      )}
    </Stack>
  )
}

function Missing({ person }: { person: Person }) {
  const { t } = useWords()
  const say = useEnum()
  const missing = missingDocuments(person).map((kind) => say('documentKind', kind))
  if (isContactMissing(person)) missing.push(t('people.document.contactMissing'))
  const isComplete = missing.length === 0
  const Icon = isComplete ? IconCircleCheck : IconAlertTriangle
  return (
    <Group gap={6} c={isComplete ? 'teal.9' : 'orange.9'}>
      <Icon size={22} aria-hidden style={{ flex: 'none' }} />
      <Text fw={600}>
        {isComplete
          ? t('people.document.complete')
          : t('people.document.missing', { what: missing.join(t('people.list.comma')) })}
      </Text>
      <RuleNote>{t('people.document.rule')}</RuleNote>
    </Group>
  )
}

function DocumentTable({ person }: { person: Person }) {
  const { t } = useWords()
  const say = useEnum()
  const { day, dayOf } = useFormat()
  const today = dayOf(Date.now())
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section aria-label={t('people.field.documents')} tabIndex={0} style={{ overflowX: 'auto' }}>
      <Table bg="white" withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('people.field.documentKind')}</Table.Th>
            <Table.Th>{t('people.field.documentNumber')}</Table.Th>
            <Table.Th>{t('people.field.signedOn')}</Table.Th>
            <Table.Th>{t('people.field.expiresOn')}</Table.Th>
            <Table.Th>{t('kit.note')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {person.documents.map((document, index) => {
            const isExpired = document.expiresOn !== null && document.expiresOn < today
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: documents have no identity of their own
              <Table.Tr key={index}>
                <Table.Td fw={600}>{say('documentKind', document.kind)}</Table.Td>
                <Table.Td>{document.number || '—'}</Table.Td>
                <Table.Td>{day(document.signedOn)}</Table.Td>
                <Table.Td>
                  <Group gap={6} wrap="nowrap" c={isExpired ? 'red.9' : undefined}>
                    {isExpired && <IconAlertTriangle size={18} aria-hidden />}
                    {day(document.expiresOn)}
                    {isExpired && <b>{t('people.document.expired')}</b>}
                  </Group>
                </Table.Td>
                <Table.Td>{document.note || '—'}</Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </section>
  )
}
