import { Button, Group, Paper, Stack, Text, TextInput, Title, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconUserSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Empty, Load } from '../../kit/parts.tsx'
import { PersonOrders } from './PersonOrders.tsx'

const MOST = 30

interface PersonTabProps {
  siteId: number
  personId: number | null
  onPerson(personId: number | null): void
}

/** Finds a diner and shows what they order. */
export function PersonTab({ siteId, personId, onPerson }: PersonTabProps) {
  return personId === null ? (
    <Find siteId={siteId} onPerson={onPerson} />
  ) : (
    <Found personId={personId} onOther={() => onPerson(null)} />
  )
}

function Find({ siteId, onPerson }: Omit<PersonTabProps, 'personId'>) {
  const { t } = useWords()
  const say = useEnum()
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim(), 150)
  const diners = useQuery(
    api.meals.diners.queryOptions({
      // Before anything is typed: who usually eats here.
      input: { text: search, siteId: search ? undefined : siteId, limit: MOST },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Stack>
      <TextInput
        type="search"
        maw={420}
        label={t('meals.orders.person.lead')}
        placeholder={t('meals.orders.person.search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Load of={diners}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            search ? (
              <Empty title={t('kit.noMatch')} />
            ) : (
              <Empty title={t('meals.orders.person.none')} lead={t('meals.orders.person.noneLead')}>
                <Button component="a" href="#/meals/diners">
                  {t('meals.orders.person.toDiners')}
                </Button>
              </Empty>
            )
          ) : (
            <Paper withBorder bg="white" component="section" aria-label={t('meals.orders.person.found')}>
              <ul className="orders-list">
                {rows.map((diner) => (
                  <li key={diner.personId}>
                    <UnstyledButton className="orders-found" onClick={() => onPerson(diner.personId)}>
                      <Text fw={650} miw="6rem">
                        {diner.name}
                      </Text>
                      <Text miw="6rem">{diner.number}</Text>
                      <Text c="dimmed">{say('dinerClass', diner.class)}</Text>
                    </UnstyledButton>
                  </li>
                ))}
              </ul>
              {total > rows.length && (
                <Text c="dimmed" p="sm">
                  {t('meals.orders.person.more', { count: rows.length })}
                </Text>
              )}
            </Paper>
          )
        }
      </Load>
    </Stack>
  )
}

function Found({ personId, onOther }: { personId: number; onOther(): void }) {
  const { t } = useWords()
  const diner = useQuery(api.meals.diner.queryOptions({ input: { personId } }))
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} fz={22}>
          {diner.data && t('meals.orders.person.of', { person: diner.data.name, number: diner.data.number })}
        </Title>
        <Button
          variant="default"
          className="screen-only"
          leftSection={<IconUserSearch size={20} aria-hidden />}
          onClick={onOther}
        >
          {t('meals.orders.person.other')}
        </Button>
      </Group>
      <PersonOrders key={personId} personId={personId} />
    </Stack>
  )
}
