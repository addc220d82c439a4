import {
  Button,
  Checkbox,
  Group,
  Paper,
  ScrollArea,
  Select,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Day } from '../../../shared/day.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { PersonPicker } from '../../kit/fields.tsx'

interface One {
  id: number
  name: string
}

interface PeopleChoiceProps {
  siteId: number
  /** The day from which they will have it. */
  on: Day
  /** Who has a package of this project on that day is left out; undefined: no package is chosen yet. */
  projectId: number | null | undefined
  value: One[]
  onChange(people: One[]): void
  error?: ReactNode
}

const SHOWN = 100

/** Chooses people: those with a family bed by street or all at once, and anybody else by name. */
export function PeopleChoice({ siteId, on, projectId, value, onChange, error }: PeopleChoiceProps) {
  const { t } = useWords()
  const [street, setStreet] = useState<string | null>(null)
  const [text, setText] = useState('')
  const open = useWithout(siteId, on, projectId)
  const streets = [...new Set(open.map((one) => one.street))].filter(Boolean).sort()
  const found = open.filter(
    (one) => (street === null || one.street === street) && one.name.includes(text.trim()),
  )
  const ids = new Set(value.map(({ id }) => id))
  const others = value.filter(({ id }) => !open.some((one) => one.id === id))
  const toggle = (one: One, isOn: boolean) =>
    onChange(isOn ? [...value, { id: one.id, name: one.name }] : value.filter(({ id }) => id !== one.id))
  return (
    <Stack gap="xs" role="group" aria-label={t('homecare.packages.grant.people')}>
      <Title order={3} fz="lg">
        {t('homecare.packages.grant.people')}
      </Title>
      {error && (
        <Text c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
      <PersonPicker
        key={value.length}
        label={t('homecare.packages.grant.addPerson')}
        value={null}
        onChange={(person) => person && !ids.has(person.id) && toggle(person, true)}
      />
      {others.map((one) => (
        <Checkbox key={one.id} label={one.name} py={8} checked onChange={() => toggle(one, false)} />
      ))}
      <Text>{t('homecare.packages.grant.without', { count: open.length })}</Text>
      <Group gap="sm" align="flex-end">
        <Select
          aria-label={t('homecare.plan.filter.street')}
          placeholder={t('homecare.plan.filter.allStreets')}
          clearable
          clearButtonProps={{ 'aria-label': t('homecare.plan.filter.allStreets') }}
          data={streets}
          value={street}
          onChange={setStreet}
        />
        <TextInput
          aria-label={t('homecare.plan.filter.elder')}
          placeholder={t('homecare.plan.filter.elder')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Button
          variant="light"
          disabled={found.every(({ id }) => ids.has(id))}
          onClick={() =>
            onChange([
              ...value,
              ...found.filter(({ id }) => !ids.has(id)).map(({ id, name }) => ({ id, name })),
            ])
          }
        >
          {t('homecare.packages.grant.all', { count: found.length })}
        </Button>
        {value.length > 0 && (
          <Button variant="default" onClick={() => onChange([])}>
            {t('homecare.packages.grant.clear')}
          </Button>
        )}
      </Group>
      {found.length > 0 && (
        <Paper withBorder bg="white" p="xs">
          <ScrollArea.Autosize mah="20rem" type="auto">
            {found.slice(0, SHOWN).map((one) => (
              <Checkbox
                key={one.id}
                py={8}
                label={one.street ? `${one.name} · ${one.street}` : one.name}
                checked={ids.has(one.id)}
                onChange={({ currentTarget }) => toggle(one, currentTarget.checked)}
              />
            ))}
            {found.length > SHOWN && (
              <Text c="dimmed">{t('homecare.packages.grant.more', { count: found.length - SHOWN })}</Text>
            )}
          </ScrollArea.Autosize>
        </Paper>
      )}
      <Text role="status" fw={600}>
        {t('homecare.packages.grant.chosen', { count: value.length })}
      </Text>
    </Stack>
  )
}

/** Those with an active family bed and no package of the project on that day. */
function useWithout(siteId: number, on: Day, projectId: number | null | undefined) {
  const { data: beds = [] } = useQuery(
    api.homecare.familyBeds.queryOptions({ input: { siteId, activeOn: on } }),
  )
  const { data: grants = [] } = useQuery(api.homecare.packageGrants.queryOptions({ input: { siteId, on } }))
  const held = new Set(
    grants.filter((grant) => grant.projectId === projectId).map(({ personId }) => personId),
  )
  return beds
    .filter(({ personId }) => !held.has(personId))
    .map(({ personId, person, street }) => ({ id: personId, name: person, street }))
}
