import { Alert, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconEyeOff, IconHeartbeat } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Person } from '../../../shared/people/schema.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { RevealText } from '../RevealText.tsx'
import type { Reveal } from '../reveal.ts'
import { useShowField } from '../show.ts'
import { ConditionFacts } from './ConditionFacts.tsx'
import { ConditionHistory } from './ConditionHistory.tsx'
import { ConditionModal } from './ConditionModal.tsx'
import { Merges } from './Merges.tsx'

interface OverviewTabProps {
  person: Person
  reveal: Reveal
  isFixed: boolean
}

/** How the person is, who they are, and how it was before. */
export function OverviewTab({ person, reveal, isFixed }: OverviewTabProps) {
  const { t } = useWords()
  const { may } = useSession()
  const [isOpen, dialog] = useDisclosure()
  return (
    <Stack>
      <Paper withBorder bg="white" p="md">
        <Group justify="space-between" mb="md">
          <Title order={2} fz="lg">
            {t('people.field.condition')}
          </Title>
          {may('people.write') && !isFixed && (
            <Button
              variant="light"
              leftSection={<IconHeartbeat size={20} aria-hidden />}
              onClick={dialog.open}
            >
              {t('people.condition.update')}
            </Button>
          )}
        </Group>
        {person.isHealthMasked && (
          <Alert
            mb="md"
            color="gray"
            icon={<IconEyeOff />}
            styles={{ message: { color: 'var(--mantine-color-text)', fontSize: 16 } }}
          >
            {t('people.page.healthMasked')}
          </Alert>
        )}
        <ConditionFacts condition={person.condition} />
      </Paper>
      <Identity person={person} reveal={reveal} />
      <ConditionHistory personId={person.id} />
      <Merges personId={person.id} />
      {isOpen && <ConditionModal person={person} onClose={dialog.close} />}
    </Stack>
  )
}

function Identity({ person, reveal }: { person: Person; reveal: Reveal }) {
  const { t } = useWords()
  const { label, show } = useShowField()
  const plain = (field: 'street' | 'funding' | 'isAlone' | 'isFamilyPlanningSpecial') => (
    <Fact label={label(field)}>
      <Text>{show(field, person[field])}</Text>
    </Fact>
  )
  return (
    <Paper withBorder bg="white" p="md">
      <Title order={2} fz="lg" mb="md">
        {t('people.section.who')}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} component="dl" my={0}>
        <Fact label={label('idNumber')}>
          <RevealText masked={person.idNumberMasked} field="idNumber" from={reveal} />
        </Fact>
        <Fact label={label('phone')}>
          <RevealText masked={person.phoneMasked} field="phone" from={reveal} />
        </Fact>
        <Fact label={label('address')}>
          <RevealText masked={person.addressMasked} field="address" from={reveal} />
        </Fact>
        <Fact label={label('birthOn')}>
          <Text>{person.birthOn ?? person.birthYear ?? '—'}</Text>
        </Fact>
        {plain('street')}
        {plain('funding')}
        {plain('isAlone')}
        {plain('isFamilyPlanningSpecial')}
      </SimpleGrid>
      {person.note && (
        <Text mt="md" style={{ whiteSpace: 'pre-wrap' }}>
          {person.note}
        </Text>
      )}
    </Paper>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Text component="dt" c="dimmed" fz="sm">
        {label}
      </Text>
      <dd style={{ margin: 0 }}>{children}</dd>
    </div>
  )
}
