import { Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Room } from '../../../shared/beds/schema.ts'
import type { EscapeZone } from '../../../shared/safety/zone.ts'
import { api, client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { Load } from '../../kit/parts.tsx'
import { usePlaces } from '../parts/use-places.ts'
import css from './roster.module.css'
import { ZoneForm } from './ZoneForm.tsx'

type Doing = { kind: 'add'; floorId: number } | { kind: 'edit' | 'remove'; zone: EscapeZone }

/** The escape zones floor by floor, and the rooms that are in none. */
export function ZonesTab({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const { may } = useSession()
  const zones = useQuery(api.safety.zones.queryOptions({ input: { siteId } }))
  const structure = useQuery(api.beds.structure.queryOptions({ input: { siteId } }))
  const { floors } = usePlaces(siteId)
  const [doing, setDoing] = useState<Doing | null>(null)
  const stop = () => setDoing(null)
  const rooms = structure.data?.rooms ?? []
  return (
    <Load of={zones}>
      {(all) => {
        const floorOf = (floorId: number) => ({
          zones: all.filter((zone) => zone.floorId === floorId),
          rooms: rooms.filter((room) => room.floorId === floorId),
        })
        return (
          <Stack>
            <Text c="dimmed">{t('safety.roster.zones.lead')}</Text>
            {floors.map(({ value, label }) => (
              <FloorZones
                key={value}
                floor={label}
                {...floorOf(Number(value))}
                onAdd={() => setDoing({ kind: 'add', floorId: Number(value) })}
                onDo={may('safety.write') ? setDoing : null}
              />
            ))}
            {doing?.kind === 'add' && (
              <ZoneForm floorId={doing.floorId} {...floorOf(doing.floorId)} onClose={stop} />
            )}
            {doing?.kind === 'edit' && (
              <ZoneForm
                zone={doing.zone}
                floorId={doing.zone.floorId}
                {...floorOf(doing.zone.floorId)}
                onClose={stop}
              />
            )}
            {doing?.kind === 'remove' && <RemoveForm zone={doing.zone} onClose={stop} />}
          </Stack>
        )
      }}
    </Load>
  )
}

interface FloorZonesProps {
  floor: string
  zones: readonly EscapeZone[]
  rooms: readonly Room[]
  onAdd(): void
  /** null: may only look. */
  onDo: ((doing: Doing) => void) | null
}

function FloorZones({ floor, zones, rooms, onAdd, onDo }: FloorZonesProps) {
  const { t } = useWords()
  const inZones = new Set(zones.flatMap(({ roomIds }) => roomIds))
  const without = rooms.filter(({ id }) => !inZones.has(id))
  return (
    <Paper withBorder bg="white" p="md" component="section" aria-label={floor}>
      <Group justify="space-between" mb="sm">
        <Title order={2} fz="lg">
          {floor}
        </Title>
        {onDo && (
          <Button
            variant="light"
            leftSection={<IconPlus size={20} aria-hidden />}
            aria-label={t('safety.roster.zones.addTo', { floor })}
            onClick={onAdd}
          >
            {t('safety.roster.zones.add')}
          </Button>
        )}
      </Group>
      {zones.length === 0 ? (
        <Text c="dimmed">{t('safety.roster.zones.none')}</Text>
      ) : (
        <ZoneTable floor={floor} zones={zones} rooms={rooms} onDo={onDo} />
      )}
      {without.length > 0 && (
        <Text mt="sm" c="orange.9" fw={600} className={css.line}>
          <IconAlertTriangle size={20} aria-hidden />
          {t('safety.roster.zones.without', { count: without.length, rooms: namesOf(without) })}
        </Text>
      )}
    </Paper>
  )
}

const namesOf = (rooms: readonly Room[]) => rooms.map(({ name }) => name).join('、')

function ZoneTable({ floor, zones, rooms, onDo }: Omit<FloorZonesProps, 'onAdd'>) {
  const { t } = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section aria-label={`${floor} ${t('safety.roster.tab.zones')}`} tabIndex={0} className={css.people}>
      <Table withTableBorder>
        <Table.Thead>
          <Table.Tr>
            {(['name', 'exit', 'meetingPlace', 'rooms'] as const).map((key) => (
              <Table.Th key={key} scope="col">
                {t(`safety.roster.zones.${key}`)}
              </Table.Th>
            ))}
            {onDo && (
              <Table.Th scope="col" className="screen-only">
                {t('safety.roster.zones.actions')}
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {zones.map((zone) => (
            <Table.Tr key={zone.id}>
              <Table.Th scope="row">{zone.name}</Table.Th>
              <Table.Td>{zone.exit || '—'}</Table.Td>
              <Table.Td>{zone.meetingPlace || '—'}</Table.Td>
              <Table.Td>
                {t('safety.roster.zones.roomsOf', {
                  count: zone.roomIds.length,
                  rooms: namesOf(rooms.filter(({ id }) => zone.roomIds.includes(id))),
                })}
              </Table.Td>
              {onDo && (
                <Table.Td className="screen-only">
                  <Group gap={4} wrap="nowrap">
                    <Button variant="subtle" px="xs" onClick={() => onDo({ kind: 'edit', zone })}>
                      {t('kit.edit')}
                    </Button>
                    <Button
                      variant="subtle"
                      px="xs"
                      color="red"
                      onClick={() => onDo({ kind: 'remove', zone })}
                    >
                      {t('safety.roster.zones.remove')}
                    </Button>
                  </Group>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

function RemoveForm({ zone, onClose }: { zone: EscapeZone; onClose(): void }) {
  const { t } = useWords()
  const { run, isRunning, error } = useCommand(() => client.safety.removeZone({ id: zone.id }), {
    onDone: onClose,
  })
  return (
    <FormModal
      title={t('safety.roster.zones.removeTitle', { name: zone.name })}
      submit={t('safety.roster.zones.remove')}
      isDanger
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={() => run(undefined)}
    >
      <Text>{t('safety.roster.zones.removeLead')}</Text>
    </FormModal>
  )
}
