import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import {
  IconBed,
  IconBookmark,
  IconBookmarkOff,
  IconDots,
  IconListNumbers,
  IconPencil,
  IconX,
} from '@tabler/icons-react'
import type { WaitingRow } from '../../../shared/beds/schema.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import type { Doing } from './WaitingPage.tsx'

/** What can be done with somebody who asks or waits: the next step as a button, the rest in a menu. */
export function Steps({ row, onDo }: { row: WaitingRow; onDo(doing: Doing): void }) {
  const { t } = useWords()
  const { run, isRunning } = useCommand(
    () => {
      const { id, appliedOn, recognisedOn, wantedKind, wantedAudience, note, version } = row
      return client.beds.updateApplication({
        id,
        stage: 'waiting',
        appliedOn,
        recognisedOn,
        wantedKind,
        wantedAudience,
        note,
        version,
      })
    },
    { doneText: t('beds.waiting.promoted', { person: row.person }) },
  )
  const person = { id: row.personId, name: row.person }
  const of = (step: string) => t('beds.waiting.step.of', { step, person: row.person })
  const admit = () =>
    onDo({
      kind: 'flow',
      action: {
        kind: 'admit',
        person,
        bed: row.hold ? { id: row.hold.bedId, code: row.hold.bed } : undefined,
      },
    })
  const isEnquiry = row.stage === 'enquiry'
  return (
    <Group gap={4} wrap="nowrap">
      {isEnquiry ? (
        <Button
          variant="light"
          px="sm"
          loading={isRunning}
          leftSection={<IconListNumbers size={18} aria-hidden />}
          aria-label={of(t('beds.waiting.step.promote'))}
          onClick={() => run(undefined)}
        >
          {t('beds.waiting.step.promote')}
        </Button>
      ) : (
        <Button
          variant="light"
          px="sm"
          leftSection={<IconBed size={18} aria-hidden />}
          aria-label={of(t('beds.waiting.step.admit'))}
          onClick={admit}
        >
          {t('beds.waiting.step.admit')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={of(t('beds.waiting.step.more'))}>
            <IconDots size={22} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {isEnquiry && (
            <Menu.Item leftSection={<IconBed size={20} />} onClick={admit}>
              {t('beds.waiting.step.admit')}
            </Menu.Item>
          )}
          {row.hold ? (
            <Release row={row} hold={row.hold} onDo={onDo} />
          ) : (
            <Menu.Item
              leftSection={<IconBookmark size={20} />}
              onClick={() => onDo({ kind: 'flow', action: { kind: 'hold', person } })}
            >
              {t('beds.waiting.step.hold')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconPencil size={20} />} onClick={() => onDo({ kind: 'apply', row })}>
            {t('beds.waiting.step.edit')}
          </Menu.Item>
          <Menu.Item leftSection={<IconX size={20} />} onClick={() => onDo({ kind: 'close', row })}>
            {t('beds.waiting.step.close')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}

function Release({
  row,
  hold,
  onDo,
}: {
  row: WaitingRow
  hold: NonNullable<WaitingRow['hold']>
  onDo(doing: Doing): void
}) {
  const { t } = useWords()
  const action = {
    kind: 'release' as const,
    person: { id: row.personId, name: row.person },
    bed: { id: hold.bedId, code: hold.bed },
    holdId: hold.id,
  }
  return (
    <Menu.Item leftSection={<IconBookmarkOff size={20} />} onClick={() => onDo({ kind: 'flow', action })}>
      {t('beds.waiting.step.release')}
    </Menu.Item>
  )
}
