import { Button, Group, Switch } from '@mantine/core'
import { IconPlus, IconQrcode } from '@tabler/icons-react'
import { useState } from 'react'
import type { SafetyPoint } from '../../../shared/safety/register.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useFormat } from '../../kit/format.ts'
import { Empty } from '../../kit/parts.tsx'
import { ReasonModal } from '../../kit/reason.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { usePlaces } from '../parts/use-places.ts'
import { AddPointsForm } from './AddPointsForm.tsx'
import { PointForm } from './PointForm.tsx'
import { PointLabels } from './PointLabels.tsx'

type Doing = { kind: 'add' } | { kind: 'edit' | 'retire'; point: SafetyPoint } | null

/** Where rounds stop: the codes on the wall, in the order of the round. */
export function PointsTab({ siteId, points }: { siteId: number; points: SafetyPoint[] }) {
  const { t } = useWords()
  const { may } = useSession()
  const [isAllShown, setAllShown] = useState(false)
  const [printing, setPrinting] = useState<SafetyPoint[] | null>(null)
  const [doing, setDoing] = useState<Doing>(null)
  const stop = () => setDoing(null)
  const used = points.filter(({ retiredAt }) => retiredAt === null)
  const mayWrite = may('safety.write')
  const columns = usePointColumns(siteId, mayWrite ? setDoing : null, (point) => setPrinting([point]))
  const retiring = doing?.kind === 'retire' ? doing.point : null
  const retire = useCommand(
    (reason: string) => client.safety.retirePoint({ id: retiring?.id ?? 0, reason }),
    { onDone: stop },
  )
  const add = mayWrite && (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setDoing({ kind: 'add' })}>
      {t('safety.register.point.add')}
    </Button>
  )
  return (
    <>
      {points.length > 0 && (
        <Group mb="sm" gap="sm" className="screen-only">
          {add}
          <Button
            variant="default"
            leftSection={<IconQrcode size={20} aria-hidden />}
            disabled={used.length === 0}
            onClick={() => setPrinting(used)}
          >
            {t('safety.register.point.print', { count: used.length })}
          </Button>
          {used.length < points.length && (
            <Switch
              size="md"
              label={t('safety.register.point.showRetired')}
              checked={isAllShown}
              onChange={({ currentTarget }) => setAllShown(currentTarget.checked)}
            />
          )}
        </Group>
      )}
      <DataTable
        name={t('safety.register.tab.points', { count: used.length })}
        rows={isAllShown ? points : used}
        columns={columns}
        rowKey={({ id }) => id}
        empty={
          <Empty title={t('safety.register.point.empty')} lead={t('safety.register.point.emptyLead')}>
            {add}
          </Empty>
        }
      />
      {doing?.kind === 'add' && <AddPointsForm siteId={siteId} onClose={stop} />}
      {doing?.kind === 'edit' && <PointForm point={doing.point} onClose={stop} />}
      <ReasonModal
        isOpen={retiring !== null}
        onClose={stop}
        title={t('safety.register.point.retireTitle')}
        lead={retiring && t('safety.register.point.retireLead', { name: retiring.name })}
        action={t('safety.register.point.retire')}
        isRunning={retire.isRunning}
        error={retire.error}
        onSubmit={retire.run}
      />
      {printing && <PointLabels siteId={siteId} points={printing} onPrinted={() => setPrinting(null)} />}
    </>
  )
}

function usePointColumns(
  siteId: number,
  onDo: ((doing: Doing) => void) | null,
  onPrint: (point: SafetyPoint) => void,
): Column<SafetyPoint>[] {
  const { t } = useWords()
  const places = usePlaces(siteId)
  const { moment } = useFormat()
  return [
    { key: 'name', label: t('safety.register.point.name'), text: ({ name }) => name },
    { key: 'where', label: t('safety.register.asset.where'), text: (point) => places.words(point) },
    {
      key: 'code',
      label: t('safety.register.point.code'),
      text: ({ code }) => code,
      cell: ({ code }) => <span style={{ fontFamily: 'monospace' }}>{code}</span>,
      isShort: true,
    },
    { key: 'sort', label: t('safety.register.point.sort'), text: ({ sort }) => sort, align: 'right' },
    {
      key: 'state',
      label: t('safety.register.point.state'),
      text: ({ retiredAt }) =>
        retiredAt === null
          ? t('safety.register.point.used')
          : t('safety.register.point.retired', { when: moment(retiredAt) }),
    },
    {
      key: 'actions',
      label: t('safety.register.actions'),
      text: () => '',
      isOnlyOnScreen: true,
      cell: (point) =>
        point.retiredAt === null && (
          <Group gap={4} wrap="nowrap" justify="flex-end">
            <Button variant="subtle" px="xs" onClick={() => onPrint(point)}>
              {t('kit.print')}
            </Button>
            {onDo && (
              <>
                <Button variant="subtle" px="xs" onClick={() => onDo({ kind: 'edit', point })}>
                  {t('kit.edit')}
                </Button>
                <Button variant="subtle" px="xs" color="red" onClick={() => onDo({ kind: 'retire', point })}>
                  {t('safety.register.point.retire')}
                </Button>
              </>
            )}
          </Group>
        ),
    },
  ]
}
