import { Alert, Button, Group, Text } from '@mantine/core'
import { IconBeach, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { Site } from '../../../shared/sites/schema.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Pager } from '../../kit/pager.tsx'
import { Empty, Load, RuleNote } from '../../kit/parts.tsx'
import { CalendarBoard } from './CalendarBoard.tsx'
import { type CalendarRow, isStanding, load } from './calendar.ts'
import type { Doing } from './doing.ts'
import { Toolbar } from './Toolbar.tsx'
import { type Shown, useCalendar } from './use-calendar.ts'
import { WeekPaper } from './WeekPaper.tsx'

const PAGE = 40

interface CalendarProps {
  site: Site
  shown: Shown
  onShow(shown: Shown): void
  onDo(doing: Doing): void
}

/** The calendar with what is shown of it, who is away, and its week on paper. */
export function Calendar({ site, shown, onShow, onDo }: CalendarProps) {
  const { may } = useSession()
  const [page, setPage] = useState(1)
  const [isPrinting, setPrinting] = useState(false)
  const { rows, days, teams } = useCalendar(site.id, shown)
  const { view, by, day } = shown
  const print = () => {
    setPrinting(true)
    // After the sheets are drawn.
    setTimeout(() => {
      window.print()
      setPrinting(false)
    }, 50)
  }
  const change = (next: Shown) => {
    setPage(1)
    onShow(next)
  }
  return (
    <>
      <Toolbar siteId={site.id} shown={shown} teams={teams} onChange={change} />
      <Load of={rows}>
        {(all) => {
          const pages = Math.max(1, Math.ceil(all.length / PAGE))
          const at = Math.min(page, pages) - 1
          const onPage = all.slice(at * PAGE, (at + 1) * PAGE)
          if (all.length === 0) return <NoRows shown={shown} onDo={onDo} />
          return (
            <>
              {by === 'worker' && may('homecare.write') && <Away rows={all} onDo={onDo} />}
              <div className={isPrinting ? 'screen-only' : undefined}>
                <Total rows={all} shown={shown} onPrint={view === 'week' ? print : undefined} />
                <CalendarBoard
                  siteId={site.id}
                  {...{ view, by, day, days }}
                  rows={onPage}
                  canMove={may('homecare.write')}
                  onOpen={(visit) => onDo({ kind: 'visit', visit })}
                  onDay={(opened) => change({ ...shown, view: 'day', day: opened })}
                  onDrop={(visit, to) => onDo({ kind: 'move', visit, to })}
                />
                <Pager total={all.length} pageSize={PAGE} page={page} onPage={setPage} />
              </div>
              {isPrinting && <WeekPaper site={site} by={by} rows={all} days={days} />}
            </>
          )
        }}
      </Load>
    </>
  )
}

interface TotalProps {
  rows: readonly CalendarRow[]
  shown: Shown
  onPrint?: () => void
}

/** What is shown, summed; joint visits count a worker's minutes once. */
function Total({ rows, shown: { by, view }, onPrint }: TotalProps) {
  const { t } = useWords()
  const visits = new Map(
    rows.flatMap(({ byDay }) => [...byDay.values()].flat()).map((visit) => [visit.id, visit]),
  )
  const { visits: count } = load([...visits.values()], 'elder')
  return (
    <Group gap={4} mb="xs">
      <Text c="dimmed" role="status">
        {t(by === 'worker' ? 'homecare.plan.total.worker' : 'homecare.plan.total.elder', {
          rows: rows.length,
          visits: count,
        })}
      </Text>
      <RuleNote>{t('homecare.plan.total.rule')}</RuleNote>
      {view === 'month' && <Text c="dimmed">{t('homecare.plan.total.cell')}</Text>}
      {onPrint && (
        <Button
          variant="default"
          ml="auto"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={onPrint}
        >
          {t('homecare.plan.paper.print')}
        </Button>
      )}
    </Group>
  )
}

/** Workers who are away while visits of theirs stand: each with a way to find substitutes. */
function Away({ rows, onDo }: { rows: readonly CalendarRow[]; onDo(doing: Doing): void }) {
  const { t } = useWords()
  const away = rows.flatMap((row) => {
    const open = [...row.leaves].filter((day) =>
      row.byDay.get(day)?.some((visit) => isStanding(visit) && visit.state === 'planned'),
    )
    const count = open.reduce((sum, day) => sum + (row.byDay.get(day)?.filter(isStanding).length ?? 0), 0)
    const from = open[0]
    const to = open.at(-1)
    return from && to ? [{ row, from, to, count }] : []
  })
  if (away.length === 0) return null
  return (
    <Alert
      color="orange"
      variant="light"
      mb="sm"
      className="screen-only"
      icon={<IconBeach />}
      title={t('homecare.plan.away.title')}
      styles={{ title: { color: 'var(--mantine-color-text)', fontSize: '1rem' } }}
    >
      <Group gap="sm">
        {away.map(({ row, from, to, count }) => (
          <Button
            key={row.id}
            variant="default"
            onClick={() => onDo({ kind: 'substitute', staffId: row.id, from, to })}
          >
            {t('homecare.plan.away.who', { name: row.name, count })}
          </Button>
        ))}
      </Group>
    </Alert>
  )
}

/** Nothing to show: why, and what to do first. */
function NoRows({ shown, onDo }: { shown: Shown; onDo(doing: Doing): void }) {
  const { t } = useWords()
  const { may } = useSession()
  if (shown.text || shown.street !== null || shown.teamId !== null)
    return <Empty title={t('kit.noMatch')} lead={t('homecare.plan.empty.filtered')} />
  return (
    <Empty
      title={t('homecare.plan.empty.title')}
      lead={t(shown.by === 'worker' ? 'homecare.plan.empty.worker' : 'homecare.plan.empty.elder')}
    >
      {may('homecare.write') && (
        <Group>
          <Button onClick={() => onDo({ kind: 'plan', plan: null })}>{t('homecare.plan.plans.add')}</Button>
          <Button variant="default" onClick={() => onDo({ kind: 'make' })}>
            {t('homecare.plan.make.open')}
          </Button>
        </Group>
      )}
    </Empty>
  )
}
