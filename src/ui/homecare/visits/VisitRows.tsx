import { Text } from '@mantine/core'
import type { VisitRow } from '../../../shared/homecare/visit.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useVisitTime } from './use-visit-time.ts'
import { VisitState } from './VisitState.tsx'
import './visits.css'

interface VisitRowsProps {
  rows: VisitRow[]
  /** Of other days: the day stands with the time. */
  withDay?: boolean
}

/** Visits one below the other, each a way to its page; large enough for a thumb. */
export function VisitRows({ rows, withDay = false }: VisitRowsProps) {
  return (
    <ul className="visit-list">
      {rows.map((visit) => (
        <li key={visit.id}>
          <Row visit={visit} withDay={withDay} />
        </li>
      ))}
    </ul>
  )
}

function Row({ visit, withDay }: { visit: VisitRow; withDay: boolean }) {
  const { t } = useWords()
  const say = useEnum()
  const time = useVisitTime()
  const isOpen = visit.state === 'planned' || visit.state === 'underWay'
  return (
    <a className="visit-row" href={`#/care/visits/${visit.id}`}>
      <div className="visit-row-time">
        {withDay && <Text c="dimmed">{visit.onDay}</Text>}
        <Text fw={650}>{time(visit)}</Text>
      </div>
      <div className="visit-row-person">
        <span className="visit-row-who">{visit.person}</span>
        {visit.street && <Text c="dimmed">{visit.street}</Text>}
      </div>
      <div className="visit-row-what">
        {say('visitKind', visit.kind)}
        {visit.items.length > 0 && (
          <Text c="dimmed" component="span">
            {' · '}
            {visit.items.join('、')}
          </Text>
        )}
      </div>
      <Text className="visit-row-workers" component="span">
        {visit.workers.map(({ name }) => name).join('、')}
      </Text>
      <div className="visit-row-state">
        <VisitState state={visit.state} isForgotten={isOpen && visit.toAt < Date.now()} />
        {visit.minutes !== null && (
          <Text c="dimmed">{t('homecare.visits.row.minutes', { count: visit.minutes })}</Text>
        )}
      </div>
    </a>
  )
}
