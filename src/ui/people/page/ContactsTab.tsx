import { Badge, Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconPencil, IconPhone } from '@tabler/icons-react'
import type { Contact } from '../../../shared/people/schema.ts'
import { useWords } from '../../app/words.ts'
import { Empty } from '../../kit/parts.tsx'

/** Family and friends; whoever is called first stands first. */
export function ContactsTab({ contacts, onEdit }: { contacts: Contact[]; onEdit?: () => void }) {
  const { t } = useWords()
  const edit = onEdit && (
    <Button
      variant="light"
      className="screen-only"
      leftSection={<IconPencil size={18} aria-hidden />}
      onClick={onEdit}
      style={{ alignSelf: 'flex-start' }}
    >
      {t(contacts.length === 0 ? 'people.contact.add' : 'people.contact.edit')}
    </Button>
  )
  if (contacts.length === 0)
    return (
      <Empty title={t('people.contact.empty')} lead={t('people.contact.emptyLead')}>
        {edit}
      </Empty>
    )
  const byCall = contacts.toSorted((a, b) => Number(b.isEmergency) - Number(a.isEmergency))
  return (
    <Stack>
      {edit}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {byCall.map((contact) => (
          <ContactCard key={`${contact.name}${contact.phone}`} contact={contact} />
        ))}
      </SimpleGrid>
    </Stack>
  )
}

function ContactCard({ contact }: { contact: Contact }) {
  const { t } = useWords()
  const { name, relation, phone, address } = contact
  const roles = (['isEmergency', 'isGuardian', 'isGuarantor'] as const).filter((role) => contact[role])
  return (
    <Paper withBorder bg="white" p="md">
      <Group gap="sm">
        <Text fw={650} fz="lg">
          {name}
        </Text>
        <Text c="dimmed">{relation}</Text>
      </Group>
      {phone && (
        <Group gap={6}>
          <IconPhone size={18} aria-hidden />
          <Text fz="lg">{phone}</Text>
        </Group>
      )}
      {address && <Text>{address}</Text>}
      <Group gap={6} mt={6}>
        {roles.map((role) => (
          <Badge key={role} size="lg" variant="light" tt="none" c="dark.9">
            {t(`people.field.${role}`)}
          </Badge>
        ))}
      </Group>
    </Paper>
  )
}
