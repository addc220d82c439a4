import type { Drill } from '../../../shared/safety/drill.ts'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { Paper, PaperFoot, PaperHead } from '../parts/Paper.tsx'
import type { usePlaces } from '../parts/use-places.ts'
import { useClockWords } from './use-clock-words.ts'
import { useHowWords } from './use-how-words.ts'

interface DrillPaperProps {
  drill: Drill
  places: ReturnType<typeof usePlaces>
  onPrinted(): void
}

/** 应急演练记录: time, place, content, departments and people (61号令§43), floors, findings and assessment. */
export function DrillPaper({ drill, places, onPrinted }: DrillPaperProps) {
  const { t } = useWords()
  const { moment } = useFormat()
  const clock = useClockWords()
  const how = useHowWords()
  const { startedAt, endedAt } = drill
  const when =
    startedAt === null
      ? drill.plannedOn
      : t('safety.drills.paper.period', { from: moment(startedAt), to: moment(endedAt) })
  const text = (label: string, value: string) => (
    <tr>
      <th scope="row">{label}</th>
      <td colSpan={3} className="safety-paper-text">
        {value}
      </td>
    </tr>
  )
  return (
    <Paper onPrinted={onPrinted}>
      <PaperHead title={t('safety.drills.paper.title')} siteId={drill.siteId} />
      <table>
        <tbody>
          <tr>
            <th scope="row">{t('safety.drills.drill.name')}</th>
            <td>{drill.name}</td>
            <th scope="row">{t('safety.drills.drill.how')}</th>
            <td>{how(drill)}</td>
          </tr>
          <tr>
            <th scope="row">{t('safety.drills.paper.time')}</th>
            <td>{when}</td>
            <th scope="row">{t('safety.drills.drill.place')}</th>
            <td>{drill.place}</td>
          </tr>
          {text(t('safety.drills.drill.scenario'), drill.scenario)}
        </tbody>
      </table>
      <h2>{t('safety.drills.run.floors')}</h2>
      <Floors drill={drill} clock={clock} floorName={places.floorName} />
      <h2>{t('safety.drills.people.title')}</h2>
      <People drill={drill} floorName={places.floorName} />
      <h2>{t('safety.drills.finding.title')}</h2>
      <Findings findings={drill.findings} />
      <h2>{t('safety.drills.drill.assessment')}</h2>
      <table>
        <tbody>
          <tr>
            <td className="safety-paper-text" style={{ height: '35mm' }}>
              {drill.assessment}
            </td>
          </tr>
        </tbody>
      </table>
      <PaperFoot
        signs={[
          t('safety.drills.paper.signRecorder'),
          t('safety.drills.paper.signManager'),
          t('safety.drills.paper.signHead'),
        ]}
      />
    </Paper>
  )
}

interface PartProps {
  drill: Drill
  floorName(id: number | null): string
}

function Floors({ drill, clock, floorName }: PartProps & { clock(seconds: number | null): string }) {
  const { t } = useWords()
  return (
    <table>
      <thead>
        <tr>
          <th>{t('safety.drills.run.floor')}</th>
          <th>{t('safety.drills.paper.expected')}</th>
          <th>{t('safety.drills.paper.evacuated')}</th>
          <th>{t('safety.drills.drill.seconds')}</th>
          <th>{t('safety.drills.paper.needed')}</th>
          <th>{t('safety.drills.paper.present')}</th>
          <th>{t('safety.drills.run.note')}</th>
        </tr>
      </thead>
      <tbody>
        {drill.floors.map((floor) => (
          <tr key={floor.floorId}>
            <td>{floorName(floor.floorId) || floor.floor}</td>
            <td className="safety-paper-number">{floor.expected}</td>
            <td className="safety-paper-number">{floor.evacuated}</td>
            <td>{clock(floor.seconds)}</td>
            <td className="safety-paper-number">{floor.helpersNeeded}</td>
            <td className="safety-paper-number">{floor.helpersPresent}</td>
            <td>{floor.note}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('safety.drills.paper.total')}</th>
          <td className="safety-paper-number">{drill.expected}</td>
          <td className="safety-paper-number">{drill.evacuated}</td>
          <td>{clock(drill.seconds)}</td>
          <td className="safety-paper-number">{sum(drill.floors.map((floor) => floor.helpersNeeded))}</td>
          <td className="safety-paper-number">{sum(drill.floors.map((floor) => floor.helpersPresent))}</td>
          <td />
        </tr>
      </tbody>
    </table>
  )
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

function People({ drill, floorName }: PartProps) {
  const { t } = useWords()
  return (
    <table>
      <thead>
        <tr>
          <th>{t('safety.drills.people.who')}</th>
          <th>{t('safety.drills.run.floor')}</th>
          <th>{t('safety.drills.people.part')}</th>
          <th>{t('safety.drills.paper.count')}</th>
        </tr>
      </thead>
      <tbody>
        {drill.people.map(({ staffId, staff, others, floorId, part, count }, index) => (
          <tr key={staffId ?? `${others}${floorId}${index}`}>
            <td>{others ? t(`safety.drills.person.others_${others}`) : staff}</td>
            <td>{floorName(floorId)}</td>
            <td>{part}</td>
            <td className="safety-paper-number">{count}</td>
          </tr>
        ))}
        <tr>
          <th scope="row" colSpan={3}>
            {t('safety.drills.paper.total')}
          </th>
          <td className="safety-paper-number">{drill.personTimes}</td>
        </tr>
      </tbody>
    </table>
  )
}

function Findings({ findings }: Pick<Drill, 'findings'>) {
  const { t } = useWords()
  if (findings.length === 0) return <p>{t('safety.drills.finding.none')}</p>
  return (
    <table>
      <thead>
        <tr>
          <th>{t('safety.drills.paper.number')}</th>
          <th>{t('safety.drills.finding.place')}</th>
          <th>{t('safety.drills.finding.description')}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map(({ id, number, place, description }) => (
          <tr key={id}>
            <td>{number}</td>
            <td>{place}</td>
            <td>{description}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
