import { Button, Group, Switch } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Duty } from '../../../shared/safety/duty.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { Empty, Load, RuleNote } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { Basis } from '../checklists/Basis.tsx'
import { DutyForm } from './DutyForm.tsx'
import { EndDutyForm } from './EndDutyForm.tsx'
import { useDueWords } from './use-due-words.ts'

type Doing = { kind: 'add' } | { kind: 'change' | 'end'; duty: Duty } | null

/** The plan: each duty with its rhythm, what it rests on, and from when to when. */
export function DutiesTab({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const { may } = useSession()
  const today = useToday()
  const [isAllShown, setAllShown] = useState(false)
  const [doing, setDoing] = useState<Doing>(null)
  const duties = useQuery(api.safety.duties.queryOptions({ input: { siteId } }))
  const mayWrite = may('safety.write')
  const columns = useDutyColumns(mayWrite ? setDoing : null)
  const stop = () => setDoing(null)
  return (
    <>
      <Group mb="sm" className="screen-only">
        {mayWrite && (
          <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setDoing({ kind: 'add' })}>
            {t('safety.today.duty.add')}
          </Button>
        )}
        <Switch
          size="md"
          label={t('safety.today.duty.showEnded')}
          checked={isAllShown}
          onChange={({ currentTarget }) => setAllShown(currentTarget.checked)}
        />
        <RuleNote>{t('safety.today.duty.rhythmRule')}</RuleNote>
      </Group>
      <Load of={duties}>
        {(rows) => (
          <DataTable
            name={t('safety.today.tab.duties')}
            rows={isAllShown ? rows : rows.filter(({ toOn }) => toOn === null || toOn >= today)}
            columns={columns}
            rowKey={({ id }) => id}
            empty={<Empty title={t('safety.today.duty.empty')} />}
          />
        )}
      </Load>
      {doing?.kind === 'add' && <DutyForm siteId={siteId} onClose={stop} />}
      {doing?.kind === 'change' && <DutyForm siteId={siteId} duty={doing.duty} onClose={stop} />}
      {doing?.kind === 'end' && <EndDutyForm duty={doing.duty} onClose={stop} />}
    </>
  )
}

function useDutyColumns(onDo: ((doing: Doing) => void) | null): Column<Duty>[] {
  const { t } = useWords()
  const say = useEnum()
  const { nameOf, rhythmOf } = useDueWords()
  const whoseOf = ({ staff, post }: Duty) =>
    staff || (post === null ? t('safety.today.duty.everybody') : say('post', post))
  const actions: Column<Duty> = {
    key: 'actions',
    label: t('safety.today.duty.actions'),
    text: () => '',
    isOnlyOnScreen: true,
    cell: (duty) =>
      duty.toOn === null && (
        <Group gap={4} wrap="nowrap">
          {(['change', 'end'] as const).map((kind) => (
            <Button
              key={kind}
              variant="subtle"
              px="xs"
              color={kind === 'end' ? 'red' : undefined}
              aria-label={t(`safety.today.duty.${kind}Of`, { name: nameOf(duty) })}
              onClick={() => onDo?.({ kind, duty })}
            >
              {t(`safety.today.duty.${kind}`)}
            </Button>
          ))}
        </Group>
      ),
  }
  return [
    { key: 'name', label: t('safety.today.duty.name'), text: nameOf },
    { key: 'rhythm', label: t('safety.today.duty.rhythm'), text: rhythmOf },
    {
      key: 'basis',
      label: t('safety.today.duty.basis'),
      text: ({ basis, verified }) => `${basis} ${say('verified', verified)}`.trim(),
      cell: ({ basis, verified }) =>
        verified === 'own' && basis === '' ? (
          say('verified', verified)
        ) : (
          <Basis basis={basis} verified={verified} verifiedOn={null} />
        ),
    },
    { key: 'whose', label: t('safety.today.duty.whose'), text: whoseOf, isShort: true },
    { key: 'checklist', label: t('safety.today.duty.checklist'), text: ({ checklist }) => checklist || null },
    {
      key: 'validity',
      label: t('safety.today.duty.validity'),
      text: ({ fromOn: from, toOn: to }) =>
        to === null ? t('safety.today.duty.openEnd', { from }) : t('safety.today.duty.span', { from, to }),
    },
    ...(onDo ? [actions] : []),
  ]
}
