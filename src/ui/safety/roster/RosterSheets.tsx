import type { CSSProperties } from 'react'
import type { Roster, RosterFloor } from '../../../shared/safety/roster.ts'
import { byZone } from '../../../shared/safety/roster-rules.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { Paper } from '../parts/Paper.tsx'
import './roster-sheets.css'
import { useRosterWords } from './use-roster-words.ts'

const columns = ['out', 'bed', 'name', 'mobility', 'notes', 'carryTool', 'escort'] as const

/** The roster to be read by torchlight, a sheet per floor; the PDF beside the data has the same in the same order. */
export function RosterSheets({ roster, onPrinted }: { roster: Roster; onPrinted(): void }) {
  return (
    <Paper onPrinted={onPrinted}>
      {roster.floors.map((floor) => (
        <Sheet key={floor.floorId} floor={floor} roster={roster} />
      ))}
    </Paper>
  )
}

function Sheet({ floor, roster }: { floor: RosterFloor; roster: Roster }) {
  const { t } = useWords()
  const words = useRosterWords()
  const { people, away, unsafeBeds } = floor
  const notes = [
    [
      t('safety.roster.away.title', { count: away.length }),
      away
        .map((one) =>
          t('safety.roster.away.line', { bed: one.bed, name: one.name, reason: words.awayOf(one) }),
        )
        .join('；'),
    ],
    [t('safety.roster.unsafe.title'), words.unsafeOf(unsafeBeds)],
  ].filter(([, text]) => text)
  const rows = byZone(floor).length + people.length
  const lines = notes.reduce((sum, words) => sum + 1 + Math.floor(words.join().length / 44), 0)
  return (
    <section
      className="roster-sheet"
      style={{ '--rows': Math.max(rows, 1), '--lines': lines } as CSSProperties}
    >
      <SheetHead floor={floor} roster={roster} />
      {people.length === 0 ? (
        <p className="roster-empty">{t('safety.roster.state.empty')}</p>
      ) : (
        <SheetTable floor={floor} />
      )}
      {notes.map(([title, text]) => (
        <p key={title}>
          <b>{t('safety.roster.paper.label', { label: title })}</b>
          {text}
        </p>
      ))}
      <p>{t('safety.roster.paper.foot')}</p>
    </section>
  )
}

function SheetHead({ floor, roster }: { floor: RosterFloor; roster: Roster }) {
  const { t } = useWords()
  const { moment } = useFormat()
  const { state, sites } = useSession()
  const words = useRosterWords()
  const { people, helpersNeeded, helpersPresent, isShort } = floor
  const site = sites.find(({ id }) => id === roster.siteId)
  const label = (text: string) => t('safety.roster.paper.label', { label: text })
  const counts = [
    ['people', people.length],
    ['needed', helpersNeeded],
    ['present', helpersPresent],
  ] as const
  return (
    <>
      <p className="safety-paper-line">
        <span>{[state.organisation, site?.name].filter(Boolean).join(' · ')}</span>
        <span>{t('safety.roster.paper.moment', { when: moment(roster.at) })}</span>
      </p>
      <div className="roster-title">
        <h1>{t('safety.roster.paper.floor', { building: floor.building, floor: floor.floor })}</h1>
        <strong>{t('safety.roster.paper.title')}</strong>
      </div>
      <div className="roster-counts">
        {counts.map(([key, count]) => (
          <span key={key}>
            {t(`safety.roster.count.${key}`)} <b>{count}</b>
          </span>
        ))}
        <span className="roster-state" data-short={isShort || undefined}>
          {isShort
            ? `▲ ${t('safety.roster.state.short', { count: helpersNeeded - helpersPresent })}`
            : t('safety.roster.state.enough')}
        </span>
      </div>
      <p>
        <b>{label(t('safety.roster.staff.floor'))}</b>
        {words.staffOf(floor.staff)}
      </p>
      <p>
        <b>{label(t('safety.roster.staff.house'))}</b>
        {words.staffOf(roster.staff)}
      </p>
    </>
  )
}

function SheetTable({ floor }: { floor: RosterFloor }) {
  const { t } = useWords()
  const words = useRosterWords()
  const hasZones = floor.zones.length > 0
  return (
    <table>
      <thead>
        <tr>
          {columns.map((key) => (
            <th key={key}>{t(`safety.roster.person.${key}`)}</th>
          ))}
        </tr>
      </thead>
      {byZone(floor).map(({ zone, people }) => (
        <tbody key={zone?.zoneId ?? 'none'}>
          {hasZones && (
            <tr>
              <th colSpan={columns.length}>{words.zoneOf(zone, people.length)}</th>
            </tr>
          )}
          {people.map((person) => (
            <tr key={person.personId}>
              <td>
                <span className="roster-box" />
              </td>
              <td className="roster-bed">{person.bed}</td>
              <td>
                <b>{words.nameOf(person)}</b>
              </td>
              <td data-hard={person.mobility === null || person.mobility === 'carried' || undefined}>
                {words.mobilityOf(person)}
              </td>
              <td>{words.notesOf(person).join(' ')}</td>
              <td>{words.toolOf(person)}</td>
              <td>{person.escort}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
