import { SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { TodayDue, Today as TodayOfSite } from '../../../shared/safety/duty.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { OpenList } from '../walk/OpenList.tsx'
import { DueCard } from './DueCard.tsx'
import { type Doing, DueDialogs } from './DueDialogs.tsx'
import { Notices } from './Notices.tsx'
import { useDueWords } from './use-due-words.ts'

type Part = 'now' | 'missed' | 'ahead' | 'done'
const partOf = ({ state, openInspectionId }: TodayDue): Part | null =>
  // It stands among what is under way.
  openInspectionId !== null
    ? null
    : state === 'due' || state === 'overdue'
      ? 'now'
      : state === 'missed' || state === 'ahead'
        ? state
        : 'done'

/** What is due now first; then what runs out, what was missed, what comes later and what is done. */
export function TodayTab({ siteId, today }: { siteId: number; today: TodayOfSite }) {
  const { t } = useWords()
  const { me } = useSession()
  const [whose, setWhose] = useState(me.staffId === null ? 'all' : 'mine')
  const [doing, setDoing] = useState<Doing | null>(null)
  const shown = today.dues.filter(({ isMine }) => whose === 'all' || isMine)
  const of = (part: Part) => shown.filter((due) => partOf(due) === part)
  // A round waits for no one; what has days does.
  const isDaily = ({ dueTime }: TodayDue) => dueTime !== ''
  const section = (part: Part, dues: TodayDue[]) => (
    <section aria-label={t(`safety.today.list.${part}`, { count: dues.length })}>
      <Title order={2} fz="lg" mb="xs">
        {t(`safety.today.list.${part}`, { count: dues.length })}
      </Title>
      <Stack gap="xs">
        {dues.map((due) => (
          <DueCard
            key={`${due.dutyId} ${due.onDay} ${due.dueTime} ${due.done?.id}`}
            siteId={siteId}
            due={due}
            onDo={setDoing}
          />
        ))}
      </Stack>
    </section>
  )
  const [now, missed, ahead, done] = [
    of('now').sort((a, b) => Number(isDaily(b)) - Number(isDaily(a))),
    of('missed').filter(({ miss }) => !miss),
    of('ahead'),
    of('done'),
  ]
  return (
    <Stack gap="lg">
      <div>
        <SegmentedControl
          aria-label={t('safety.today.whose.label')}
          className="screen-only"
          value={whose}
          onChange={setWhose}
          data={(['mine', 'all'] as const).map((value) => ({
            value,
            label: t(`safety.today.whose.${value}`),
          }))}
        />
        {whose === 'mine' && me.staffId === null && <Text mt={4}>{t('safety.today.whose.noStaff')}</Text>}
      </div>
      <OpenList siteId={siteId} />
      {section('now', now)}
      {now.length === 0 && <NothingNow next={ahead[0]} />}
      <Notices today={today} />
      {missed.length > 0 && section('missed', missed)}
      {ahead.length > 0 && section('ahead', ahead)}
      {done.length > 0 && section('done', done)}
      <DueDialogs siteId={siteId} doing={doing} onClose={() => setDoing(null)} />
    </Stack>
  )
}

function NothingNow({ next }: { next: TodayDue | undefined }) {
  const { t } = useWords()
  const { nameOf, whenOf } = useDueWords()
  return (
    <Text fz="lg" role="status">
      {t('safety.today.list.nowNone')}
      {next && ` ${t('safety.today.list.next', { what: nameOf(next), when: whenOf(next) })}`}
    </Text>
  )
}
