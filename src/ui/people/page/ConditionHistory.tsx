import { Group, List, Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Condition, emptyCondition } from '../../../shared/people/schema.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { Load } from '../../kit/parts.tsx'
import { useShowField } from '../show.ts'

const fields = Object.keys(emptyCondition) as (keyof Condition)[]

/** What changed in a person's condition from entry to entry, newest first. Nothing while there is one entry. */
export function ConditionHistory({ personId }: { personId: number }) {
  const { t } = useWords()
  const { moment } = useFormat()
  const conditions = useQuery(api.people.conditions.queryOptions({ input: { id: personId } }))
  return (
    <Load of={conditions}>
      {(rows) =>
        rows.length > 1 && (
          <Paper withBorder bg="white" p="md">
            <Title order={2} fz="lg" mb="md">
              {t('people.condition.history')}
            </Title>
            <Stack>
              {rows.map(({ id, fromAt, recordedAt, by, condition }, index) => (
                <div key={id}>
                  <Group gap="sm">
                    <Text fw={600}>{t('people.history.since', { from: moment(fromAt) })}</Text>
                    <Text c="dimmed" fz="sm">
                      {t('people.condition.by', { who: by, when: moment(recordedAt) })}
                    </Text>
                  </Group>
                  <Changes before={rows[index + 1]?.condition} after={condition} />
                </div>
              ))}
            </Stack>
          </Paper>
        )
      }
    </Load>
  )
}

function Changes({ before, after }: { before: Condition | undefined; after: Condition }) {
  const { t } = useWords()
  const { label, show } = useShowField()
  const earlier = before ?? emptyCondition
  const changed = fields.filter((field) => after[field] !== earlier[field])
  return (
    <>
      {!before && <Text>{t('people.condition.first')}</Text>}
      <List>
        {changed.map((field) => (
          <List.Item key={field}>
            {t(before ? 'people.condition.change' : 'people.condition.value', {
              field: label(field),
              before: show(field, earlier[field]),
              after: show(field, after[field]),
            })}
          </List.Item>
        ))}
      </List>
    </>
  )
}
