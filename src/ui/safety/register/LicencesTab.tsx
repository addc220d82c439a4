import { Button, Group, Switch } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Licence } from '../../../shared/safety/register.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Empty, RuleNote } from '../../kit/parts.tsx'
import { ReasonModal } from '../../kit/reason.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { LicenceForm } from './LicenceForm.tsx'
import { LicenceState, useLicenceWords } from './LicenceState.tsx'

type Doing = { kind: 'add' } | { kind: 'edit' | 'void'; licence: Licence } | null

/** Licences: what runs out first stands first. */
export function LicencesTab({ siteId, licences }: { siteId: number; licences: Licence[] }) {
  const { t } = useWords()
  const { may } = useSession()
  const [isAllShown, setAllShown] = useState(false)
  const [doing, setDoing] = useState<Doing>(null)
  const stop = () => setDoing(null)
  const mayWrite = may('safety.write')
  const columns = useLicenceColumns(mayWrite ? setDoing : null)
  const counting = licences.filter(({ voidedAt, state }) => voidedAt === null && state !== 'replaced')
  const voiding = doing?.kind === 'void' ? doing.licence : null
  const { run, isRunning, error } = useCommand(
    (reason: string) => client.safety.voidLicence({ id: voiding?.id ?? 0, reason }),
    { onDone: stop },
  )
  const add = mayWrite && (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setDoing({ kind: 'add' })}>
      {t('safety.register.licence.add')}
    </Button>
  )
  return (
    <>
      {licences.length > 0 && (
        <Group mb="sm" gap="sm" className="screen-only">
          {add}
          {counting.length < licences.length && (
            <Switch
              size="md"
              label={t('safety.register.licence.showOld')}
              checked={isAllShown}
              onChange={({ currentTarget }) => setAllShown(currentTarget.checked)}
            />
          )}
          <RuleNote>{t('safety.register.licence.rule')}</RuleNote>
        </Group>
      )}
      <DataTable
        name={t('safety.register.tab.licences', { count: counting.length })}
        rows={isAllShown ? licences : counting}
        columns={columns}
        rowKey={({ id }) => id}
        empty={
          <Empty title={t('safety.register.licence.empty')} lead={t('safety.register.licence.emptyLead')}>
            {add}
          </Empty>
        }
      />
      {doing?.kind === 'add' && <LicenceForm siteId={siteId} onClose={stop} />}
      {doing?.kind === 'edit' && <LicenceForm siteId={siteId} licence={doing.licence} onClose={stop} />}
      <ReasonModal
        isOpen={voiding !== null}
        onClose={stop}
        title={t('safety.register.licence.voidTitle')}
        lead={voiding && t('safety.register.licence.voidLead', { name: voiding.name })}
        action={t('safety.register.licence.void')}
        isRunning={isRunning}
        error={error}
        onSubmit={run}
      />
    </>
  )
}

function useLicenceColumns(onDo: ((doing: Doing) => void) | null): Column<Licence>[] {
  const { t } = useWords()
  const say = useEnum()
  const words = useLicenceWords()
  const actions: Column<Licence> = {
    key: 'actions',
    label: t('safety.register.actions'),
    text: () => '',
    isOnlyOnScreen: true,
    cell: (licence) =>
      licence.voidedAt === null && (
        <Group gap={4} wrap="nowrap" justify="flex-end">
          <Button variant="subtle" px="xs" onClick={() => onDo?.({ kind: 'edit', licence })}>
            {t('kit.edit')}
          </Button>
          <Button variant="subtle" px="xs" color="red" onClick={() => onDo?.({ kind: 'void', licence })}>
            {t('safety.register.licence.void')}
          </Button>
        </Group>
      ),
  }
  return [
    { key: 'name', label: t('safety.register.licence.name'), text: ({ name }) => name, isShort: true },
    { key: 'kind', label: t('safety.register.licence.kind'), text: ({ kind }) => say('licenceKind', kind) },
    {
      key: 'number',
      label: t('safety.register.licence.number'),
      text: ({ number }) => number,
      isShort: true,
    },
    {
      key: 'expiresOn',
      label: t('safety.register.licence.expiresOn'),
      text: ({ expiresOn }) => expiresOn ?? t('safety.register.licence.forever'),
      isShort: true,
    },
    {
      key: 'state',
      label: t('safety.register.licence.state.label'),
      text: words,
      cell: (licence) => <LicenceState licence={licence} />,
      isShort: true,
    },
    {
      key: 'issuedOn',
      label: t('safety.register.licence.issuedOn'),
      text: ({ issuedOn }) => issuedOn,
      isShort: true,
    },
    { key: 'note', label: t('kit.note'), text: ({ note }) => note },
    ...(onDo ? [actions] : []),
  ]
}
