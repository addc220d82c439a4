import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import type { Board, PlannedMove } from '../../../shared/beds/schema.ts'
import type { Site } from '../../../shared/sites/schema.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { Empty } from '../../kit/parts.tsx'
import type { BedAction } from '../actions/action.ts'
import { BedActionDialog } from '../actions/BedActionDialog.tsx'
import { useFind } from '../find/use-find.ts'
import type { Wanted } from '../find/wanted.ts'
import css from './board.module.css'
import { DueStrip } from './DueStrip.tsx'
import { actionOf, usePlanDone } from './due.ts'
import { Filters } from './Filters.tsx'
import { Floorplan, type FloorplanHandle } from './Floorplan.tsx'
import { Legend } from './Legend.tsx'
import { bedsOf, countMarks, isWanted, noFilter, placeOf, planMarks, scopeOf, viewOf } from './model.ts'
import type { Moment } from './moment.ts'
import { usePeopleByText } from './use-board.ts'

const BedDrawer = lazy(() => import('./BedDrawer.tsx').then((module) => ({ default: module.BedDrawer })))
const FindPanel = lazy(() =>
  import('../find/FindPanel.tsx').then((module) => ({ default: module.FindPanel })),
)

interface BoardViewProps {
  site: Site
  data: Board
  moment: Moment | null
  plans: PlannedMove[]
  /** What a bed is looked for; null while nobody looks. */
  wanted: Wanted | null
  onWanted(wanted: Wanted | null): void
}

/** The board with its legend and filters, what is open beside it, and what is being done. */
export function BoardView({ site, data, moment, plans, wanted, onWanted }: BoardViewProps) {
  const { t } = useWords()
  const { may } = useSession()
  const [filter, setFilter] = useState(noFilter)
  const [openId, setOpenId] = useState<number | null>(null)
  const [doing, setDoing] = useState<{ action: BedAction; plan?: PlannedMove } | null>(null)
  const floorplan = useRef<FloorplanHandle>(null)
  const closePlan = usePlanDone()
  const people = usePeopleByText(filter.text)
  const find = useFind(site.id, wanted)
  const found = wanted ? find.data : undefined

  const scope = useMemo(() => scopeOf(data, filter), [data, filter])
  const beds = useMemo(() => bedsOf(scope), [scope])
  const counts = useMemo(() => countMarks(beds), [beds])
  const view = useMemo(() => {
    const fit = found && new Set(found.filter(({ isFit }) => isFit).map(({ bedId }) => bedId))
    return viewOf(
      scope,
      (bed, room) => isWanted(bed, room, filter, people),
      (bed) => fit !== undefined && !fit.has(bed.id),
    )
  }, [scope, filter, people, found])
  const until = moment?.kind === 'ahead' ? moment.day : null
  const marks = useMemo(() => planMarks(data, plans, until), [data, plans, until])

  const isNow = moment === null
  const place = openId === null ? null : placeOf(data, openId)
  const start = (action: BedAction) => setDoing({ action })
  if (data.buildings.length === 0) return <NoBeds isNow={isNow} />
  return (
    <>
      <PaperHead site={site} data={data} />
      {isNow && wanted === null && (
        <DueStrip plans={plans} onConfirm={(plan) => setDoing({ action: actionOf(plan), plan })} />
      )}
      <Legend
        counts={counts}
        fullTime={counts.vacant + counts.held + counts.occupied + counts.out}
        chosen={filter.mark}
        onChoose={(mark) => setFilter({ ...filter, mark })}
      />
      <Filters data={data} filter={filter} shown={view.shown} onChange={setFilter} />
      {wanted && (
        <aside className={`${css.side} screen-only`} aria-label={t('board.find.title')}>
          <Suspense>
            <FindPanel
              wanted={wanted}
              onWanted={onWanted}
              floors={floorsOf(data)}
              found={found}
              error={find.error}
              onAction={start}
              onShow={(id) => floorplan.current?.show(id)}
              onClose={() => onWanted(null)}
            />
          </Suspense>
        </aside>
      )}
      <Floorplan
        ref={floorplan}
        data={data}
        buildings={view.buildings}
        plans={marks}
        canMove={isNow && may('beds.write')}
        onOpen={setOpenId}
        onAction={start}
      />
      <Suspense>
        {place && (
          <BedDrawer
            place={place}
            isNow={isNow}
            isBehind={doing !== null}
            onAction={start}
            onMove={() => {
              setOpenId(null)
              floorplan.current?.move(place.bed.id)
            }}
            onClose={() => setOpenId(null)}
          />
        )}
      </Suspense>
      <BedActionDialog
        action={doing?.action ?? null}
        onClose={() => setDoing(null)}
        onDone={() => doing?.plan && closePlan(doing.plan)}
      />
    </>
  )
}

const floorsOf = ({ buildings }: Board) =>
  buildings.flatMap(({ name: building, floors }) =>
    floors.map(({ id, name }) => ({ id, name: buildings.length > 1 ? `${building} ${name}` : name })),
  )

function NoBeds({ isNow }: { isNow: boolean }) {
  const { t } = useWords()
  if (!isNow) return <Empty title={t('board.noBeds.past')} />
  return (
    <Empty title={t('board.noBeds.title')} lead={t('board.noBeds.lead')}>
      <Button renderRoot={(props) => <Link to="/structure" {...props} />}>{t('board.noBeds.go')}</Button>
    </Empty>
  )
}

/** On paper: which home, at which moment. */
function PaperHead({ site, data }: { site: Site; data: Board }) {
  const { t } = useWords()
  const { moment } = useFormat()
  return (
    <p className="paper-only">
      {site.name} {t('board.time.printed', { when: moment(data.at) })}
    </p>
  )
}
