import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EquipmentItem, EquipmentLoan, EquipmentRepair } from '../../../shared/homecare/equipment.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { PhotoField } from '../../attachments/PhotoField.tsx'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Load } from '../../kit/parts.tsx'
import { SideDrawer } from '../../kit/side-drawer.tsx'
import { PersonLink } from '../../people/PersonLink.tsx'
import { type EquipmentAction, labelOf } from './action.ts'
import { EquipmentDialog } from './EquipmentDialog.tsx'
import { ItemState } from './ItemState.tsx'
import { LoanLines } from './LoanLines.tsx'

/** One item with its whole history beside the list. */
export function ItemDrawer({ id, onClose }: { id: number; onClose(): void }) {
  const { t } = useWords()
  const found = useQuery(api.homecare.equipmentItem.queryOptions({ input: { id } }))
  const [doing, setDoing] = useState<EquipmentAction | null>(null)
  return (
    <SideDrawer
      onClose={onClose}
      size="48rem"
      title={found.data ? labelOf(found.data.item) : t('homecare.equipment.title')}
    >
      <Load of={found}>
        {({ item, loans, repairs }) => (
          <Stack>
            <Facts item={item} />
            <Actions
              item={item}
              open={loans.find(({ id: loanId }) => loanId === item.holder?.loanId)}
              repair={repairs.find(({ doneOn }) => doneOn === null)}
              onDo={setDoing}
            />
            <Title order={3} fz="lg">
              {t('homecare.equipment.loan.history')}
            </Title>
            <LoanLines loans={loans} shown="person" onDo={setDoing} />
            <Title order={3} fz="lg">
              {t('homecare.equipment.loan.repairs')}
            </Title>
            <Repairs repairs={repairs} />
            <PhotoField
              entity="equipmentItem"
              entityId={item.id}
              role="photo"
              label={t('homecare.equipment.item.photos')}
            />
          </Stack>
        )}
      </Load>
      <EquipmentDialog action={doing} onClose={() => setDoing(null)} />
    </SideDrawer>
  )
}

function Facts({ item }: { item: EquipmentItem }) {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const facts: [string, string | null][] = [
    [t('homecare.equipment.item.kind'), say('equipmentKind', item.kind)],
    [t('homecare.equipment.item.boughtOn'), item.boughtOn],
    [t('homecare.equipment.item.costOne'), item.costFen === null ? null : money(item.costFen)],
    [t('homecare.equipment.item.fund'), say('fund', item.fund)],
    [t('homecare.equipment.item.warrantyToOn'), item.warrantyToOn],
  ]
  return (
    <Stack gap={2}>
      <Group gap="lg">
        <ItemState state={item.state} />
        {item.holder && (
          <PersonLink id={item.holder.personId}>
            {t('homecare.equipment.item.held', { from: item.holder.lentOn, person: item.holder.person })}
          </PersonLink>
        )}
      </Group>
      {item.writtenOffOn && (
        <Text>
          {t('homecare.equipment.item.writtenOff', { day: item.writtenOffOn, reason: item.writeOffReason })}
        </Text>
      )}
      {facts
        .filter(([, value]) => value !== null)
        .map(([label, value]) => (
          <Text key={label}>
            <Text span c="dimmed">
              {t('homecare.beds.one.label', { label })}
            </Text>
            {value}
          </Text>
        ))}
      {item.note && <Text style={{ whiteSpace: 'pre-wrap' }}>{item.note}</Text>}
    </Stack>
  )
}

interface ActionsProps {
  item: EquipmentItem
  /** The loan that is open. */
  open?: EquipmentLoan
  /** The repair that is open. */
  repair?: EquipmentRepair
  onDo(action: EquipmentAction): void
}

/** What can be done with an item as it is. */
function Actions({ item, open, repair, onDo }: ActionsProps) {
  const { t } = useWords()
  const { may } = useSession()
  if (!may('homecare.write')) return null
  const ref = { id: item.id, label: labelOf(item) }
  const isWrittenOff = item.writtenOffOn !== null
  return (
    <Group gap="xs">
      {item.state === 'inStore' && (
        <Button onClick={() => onDo({ kind: 'lend', siteId: item.siteId, item: ref })}>
          {t(item.isInstalled ? 'homecare.equipment.lend.install' : 'homecare.equipment.lend.action')}
        </Button>
      )}
      {open?.alerts.includes('notAccepted') && (
        <Button onClick={() => onDo({ kind: 'accept', loan: open })}>
          {t('homecare.equipment.accept.action')}
        </Button>
      )}
      {open && (
        <Button variant="light" onClick={() => onDo({ kind: 'back', loan: open })}>
          {t('homecare.equipment.back.action')}
        </Button>
      )}
      {repair && (
        <Button variant="light" onClick={() => onDo({ kind: 'endRepair', item: ref, repair })}>
          {t('homecare.equipment.repair.end')}
        </Button>
      )}
      {!repair && !isWrittenOff && (
        <Button variant="light" onClick={() => onDo({ kind: 'repair', item: ref })}>
          {t('homecare.equipment.repair.action')}
        </Button>
      )}
      <Button variant="default" onClick={() => onDo({ kind: 'edit', item })}>
        {t('kit.edit')}
      </Button>
      {!isWrittenOff && !open && (
        <Button variant="light" color="red" onClick={() => onDo({ kind: 'writeOff', item })}>
          {t('homecare.equipment.writeOff.action')}
        </Button>
      )}
    </Group>
  )
}

function Repairs({ repairs }: { repairs: EquipmentRepair[] }) {
  const { t } = useWords()
  const { money } = useFormat()
  if (repairs.length === 0) return <Text c="dimmed">{t('homecare.equipment.loan.none')}</Text>
  return repairs.map((repair) => (
    <div key={repair.id}>
      <Text fw={600}>
        {repair.doneOn === null
          ? t('homecare.equipment.repair.open', { from: repair.fromOn })
          : t('homecare.equipment.repair.line', { from: repair.fromOn, to: repair.doneOn })}
      </Text>
      <Text>
        {[repair.fault, repair.result, repair.costFen === null ? '' : money(repair.costFen)]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </div>
  ))
}
