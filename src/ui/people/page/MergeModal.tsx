import { Alert, Button, Group, Modal, Stack, Table, Text } from '@mantine/core'
import { IconAlertTriangle, IconSwitchHorizontal } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Person } from '../../../shared/people/schema.ts'
import { api, client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { PersonPicker } from '../../kit/fields.tsx'
import { ErrorNote, Load } from '../../kit/parts.tsx'
import { useShowField } from '../show.ts'

interface MergeModalProps {
  person: { id: number; name: string }
  /** The other record, where it is known already. */
  otherId: number | null
  onClose(): void
  onMerged(keptId: number): void
}

/** Makes one person of two records: choose the other, look at what differs and moves, confirm. */
export function MergeModal({ person, otherId, onClose, onMerged }: MergeModalProps) {
  const { t } = useWords()
  const [pair, setPair] = useState<Pair | null>(
    otherId === null ? null : { keptId: person.id, mergedId: otherId },
  )
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('people.merge.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Stack>
        {!otherId && (
          <PersonPicker
            label={t('people.merge.other')}
            required
            value={null}
            onChange={(row) => setPair(row && { keptId: person.id, mergedId: row.id })}
          />
        )}
        {pair && <Preview pair={pair} onSwap={setPair} onClose={onClose} onMerged={onMerged} />}
      </Stack>
    </Modal>
  )
}

interface Pair {
  keptId: number
  mergedId: number
}

interface PreviewProps {
  pair: Pair
  onSwap(pair: Pair): void
  onClose(): void
  onMerged(keptId: number): void
}

function Preview({ pair, onSwap, onClose, onMerged }: PreviewProps) {
  const { t } = useWords()
  const preview = useQuery(api.people.previewMerge.queryOptions({ input: pair }))
  const { run, isRunning, error } = useCommand(() => client.people.merge(pair), {
    onDone: () => onMerged(pair.keptId),
  })
  return (
    <Load of={preview}>
      {({ kept, merged, differences, moves, mealsStaying, isOverlapping }) => (
        <Stack>
          <Group justify="space-between">
            <Text>{t('people.merge.lead', { kept: kept.id, merged: merged.id })}</Text>
            <Button
              variant="light"
              leftSection={<IconSwitchHorizontal size={18} aria-hidden />}
              onClick={() => onSwap({ keptId: pair.mergedId, mergedId: pair.keptId })}
            >
              {t('people.merge.swap')}
            </Button>
          </Group>
          <Differences kept={kept} merged={merged} rows={differences} />
          <Text>{t('people.merge.moves', moves)}</Text>
          {mealsStaying > 0 && <Text>{t('people.merge.mealsStaying', { count: mealsStaying })}</Text>}
          {isOverlapping && (
            <Alert
              color="red"
              variant="light"
              role="alert"
              icon={<IconAlertTriangle />}
              styles={{ message: { color: 'var(--mantine-color-text)', fontSize: 16 } }}
            >
              {t('people.merge.overlapping')}
            </Alert>
          )}
          <ErrorNote error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('kit.cancel')}
            </Button>
            <Button disabled={isOverlapping} loading={isRunning} onClick={() => run(undefined)}>
              {t('people.merge.go')}
            </Button>
          </Group>
        </Stack>
      )}
    </Load>
  )
}

interface DifferencesProps {
  kept: Person
  merged: Person
  rows: { field: string; kept: string; merged: string }[]
}

/** Both records side by side: what tells them apart, then where they contradict each other. */
function Differences({ kept, merged, rows }: DifferencesProps) {
  const { t } = useWords()
  const { label, show } = useShowField()
  const identity = [
    { field: 'name', kept: kept.name, merged: merged.name },
    { field: 'birthOn', kept: birthOf(kept), merged: birthOf(merged) },
    { field: 'idNumber', kept: kept.idNumberMasked, merged: merged.idNumberMasked },
  ]
  const others = rows.filter((row) => !identity.some(({ field }) => field === row.field))
  return (
    <Table withTableBorder bg="white">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('kit.staleField')}</Table.Th>
          <Table.Th>{t('people.merge.stays', { id: kept.id })}</Table.Th>
          <Table.Th>{t('people.merge.dropped', { id: merged.id })}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {[...identity, ...others].map((row) => {
          const differs = rows.some(({ field }) => field === row.field)
          return (
            <Table.Tr key={row.field}>
              <Table.Th scope="row">{label(row.field)}</Table.Th>
              <Table.Td fw={differs ? 650 : undefined}>{show(row.field, row.kept)}</Table.Td>
              <Table.Td td={differs ? 'line-through' : undefined}>{show(row.field, row.merged)}</Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}

const birthOf = ({ birthOn, birthYear }: Person): string => birthOn ?? String(birthYear ?? '')
