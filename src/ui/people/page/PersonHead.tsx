import { Anchor, Badge, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconArrowLeft, IconLungs } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { healthFieldsOf } from '../../../shared/people/mask.ts'
import type { Person, Whereabouts } from '../../../shared/people/schema.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useAge, useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { PersonState } from '../PersonState.tsx'

/** Who this is, at a glance: name, sex, age, where, and what a carer must know first. */
export function PersonHead({
  person,
  where,
  children,
}: {
  person: Person
  where: Whereabouts
  children: ReactNode
}) {
  const { t } = useWords()
  const say = useEnum()
  const age = useAge()
  const { dayOf } = useFormat()
  const { stay } = where
  return (
    <Stack gap="sm" mb="md">
      <Anchor href="#/people" className="screen-only" style={{ alignSelf: 'flex-start' }}>
        <Group gap={4} mih={32}>
          <IconArrowLeft size={18} aria-hidden />
          {t('people.page.back')}
        </Group>
      </Anchor>
      <Group justify="space-between" align="flex-start">
        <div>
          <Group gap="sm" align="baseline">
            <Title order={1} fz={30}>
              {person.name}
            </Title>
            <Text fz="xl">{say('sex', person.sex)}</Text>
            <Text fz="xl">{age(person, person.diedOn ?? dayOf(Date.now()))}</Text>
            {person.idState === 'toVerify' && (
              <Badge
                size="lg"
                color="orange"
                variant="light"
                c="dark.9"
                tt="none"
                leftSection={<IconAlertTriangle size={16} aria-hidden />}
              >
                {t('people.page.toVerify')}
              </Badge>
            )}
          </Group>
          <Group gap="md" mt={4}>
            <PersonState person={{ stay, isWaiting: where.isWaiting, diedOn: person.diedOn }} />
            {stay && <StayFacts stay={stay} />}
            {stay && (
              <Anchor href={`#/board?person=${person.id}`} underline="always" className="screen-only">
                {t('people.page.onBoard')}
              </Anchor>
            )}
          </Group>
        </div>
        <Group gap="sm" className="screen-only">
          {children}
        </Group>
      </Group>
      <BigFacts person={person} />
    </Stack>
  )
}

function StayFacts({ stay }: { stay: NonNullable<Whereabouts['stay']> }) {
  const { t } = useWords()
  const say = useEnum()
  const { dayOf } = useFormat()
  const facts = [
    t('people.page.arrived', { day: dayOf(stay.arrivedAt) }),
    ...(stay.isTrial && stay.trialUntilOn ? [t('people.page.trialUntil', { day: stay.trialUntilOn })] : []),
    ...(stay.leave ? [say('leaveKind', stay.leave.kind)] : []),
    ...(stay.leave?.expectedOn ? [t('people.page.backOn', { day: stay.leave.expectedOn })] : []),
  ]
  return <Text>{facts.join(' · ')}</Text>
}

/** The four facts that are asked most, large, and warnings below. Only what this account may see. */
function BigFacts({ person: { condition, funding } }: { person: Person }) {
  const { t } = useWords()
  const say = useEnum()
  const { me } = useSession()
  const seen = healthFieldsOf(me.role)
  const facts: [string, string][] = [
    ...(['careLevel', 'mobility', 'diet'] as const)
      .filter((field) => seen.includes(field))
      .map((field): [string, string] => [t(`people.field.${field}`), say(field, condition[field])]),
    [t('people.field.funding'), say('funding', funding)],
  ]
  return (
    <>
      <SimpleGrid cols={{ base: 2, sm: 4 }} component="dl" my={0}>
        {facts.map(([label, value]) => (
          <Paper withBorder bg="white" p="sm" key={label}>
            <Text component="dt" c="dimmed" fz="sm">
              {label}
            </Text>
            <Text component="dd" m={0} fz="xl" fw={650}>
              {value}
            </Text>
          </Paper>
        ))}
      </SimpleGrid>
      <Group gap="lg">
        {condition.allergies && (
          <Warning icon={IconAlertTriangle}>
            {t('people.page.allergic', { what: condition.allergies })}
          </Warning>
        )}
        {condition.hasOxygen && <Warning icon={IconLungs}>{t('people.field.hasOxygen')}</Warning>}
      </Group>
    </>
  )
}

function Warning({ icon: Icon, children }: { icon: typeof IconLungs; children: string }) {
  return (
    <Group gap={6} c="red.9" wrap="nowrap">
      <Icon size={22} aria-hidden style={{ flex: 'none' }} />
      <Text fw={650}>{children}</Text>
    </Group>
  )
}
