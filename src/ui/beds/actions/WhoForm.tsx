import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { WaitingRow } from '../../../shared/beds/schema.ts'
import { api } from '../../app/client.ts'
import { useBedSite } from '../../app/ledger-site.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Empty, Load } from '../../kit/parts.tsx'
import type { BedAction, FormProps } from './action.ts'

/** Who may get a bed: the waiting list in its order, then enquiries; choosing goes on to admit or hold. */
export function WhoForm({
  action: { bed },
  onChoose,
}: FormProps<'who'> & { onChoose(action: BedAction): void }) {
  const { t } = useWords()
  const site = useBedSite()
  const waiting = useQuery(api.beds.waiting.queryOptions({ input: { siteId: site?.id ?? 0 } }))
  return (
    <Load of={waiting}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty title={t('beds.actions.who.empty')} />
        ) : (
          <Stack gap="sm">
            {rows.map((row) => (
              <Row key={row.id} row={row}>
                <Button
                  onClick={() =>
                    onChoose({ kind: 'admit', bed, person: { id: row.personId, name: row.person } })
                  }
                >
                  {t('beds.actions.who.admit')}
                </Button>
                {!row.hold && (
                  <Button
                    variant="default"
                    onClick={() =>
                      onChoose({ kind: 'hold', bed, person: { id: row.personId, name: row.person } })
                    }
                  >
                    {t('beds.actions.who.hold')}
                  </Button>
                )}
              </Row>
            ))}
          </Stack>
        )
      }
    </Load>
  )
}

function Row({ row, children }: { row: WaitingRow; children: React.ReactNode }) {
  const { t } = useWords()
  const say = useEnum()
  const facts = [
    say('sex', row.sex),
    ...(row.age === null ? [] : [t('kit.years', { count: row.age })]),
    ...(row.careLevel ? [say('careLevel', row.careLevel)] : []),
    ...(row.wantedKind ? [t('beds.actions.who.wants', { kind: say('bedKind', row.wantedKind) })] : []),
    ...(row.hold ? [t('beds.actions.who.held', { bed: row.hold.bed })] : []),
  ]
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Group gap="xs">
            <Badge variant="light" size="lg" c="dark.9" tt="none">
              {row.place === null
                ? t('beds.actions.who.enquiry')
                : t('beds.actions.who.place', { place: row.place })}
            </Badge>
            <Text fw={650} fz="lg">
              {row.person}
            </Text>
          </Group>
          <Text>{facts.join(' · ')}</Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          {children}
        </Group>
      </Group>
    </Paper>
  )
}
