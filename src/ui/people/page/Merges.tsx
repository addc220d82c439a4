import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Merge } from '../../../shared/people/schema.ts'
import { api, client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useFormat } from '../../kit/format.ts'
import { ErrorNote } from '../../kit/parts.tsx'

/** The merges a person was part of, each to be taken back. Nothing when there are none. */
export function Merges({ personId }: { personId: number }) {
  const { t } = useWords()
  const { data = [] } = useQuery(api.people.merges.queryOptions())
  const merges = data.filter(({ keptId, mergedId }) => keptId === personId || mergedId === personId)
  if (merges.length === 0) return null
  return (
    <Paper withBorder bg="white" p="md">
      <Title order={2} fz="lg" mb="md">
        {t('people.merge.list')}
      </Title>
      <Stack gap="sm">
        {merges.map((merge) => (
          <MergeRow key={merge.id} merge={merge} />
        ))}
      </Stack>
    </Paper>
  )
}

function MergeRow({ merge }: { merge: Merge }) {
  const { t } = useWords()
  const { may } = useSession()
  const { moment } = useFormat()
  const { kept, merged, by, at, undoneAt } = merge
  const { run, isRunning, error } = useCommand(() => client.people.unmerge({ id: merge.id }))
  return (
    <div>
      <Group justify="space-between">
        <Text>{t('people.merge.row', { kept, merged, who: by, when: moment(at) })}</Text>
        {undoneAt !== null ? (
          <Text c="dimmed">{t('people.merge.undone', { when: moment(undoneAt) })}</Text>
        ) : (
          may('people.merge') && (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={18} aria-hidden />}
              aria-label={t('people.merge.undoOf', { merged })}
              loading={isRunning}
              onClick={() => run(undefined)}
            >
              {t('people.merge.undo')}
            </Button>
          )
        )}
      </Group>
      <ErrorNote error={error} />
    </div>
  )
}
