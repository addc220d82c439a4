import type { ReactNode } from 'react'
import type { Inspection } from '../../../../shared/safety/inspection.ts'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { useFormat } from '../../../kit/format.ts'
import { useItemWords } from '../items/use-item-words.ts'
import { useScoreWords } from '../use-score-words.ts'
import { groupOf, hazardOf, type Step, stepsOf } from '../walk.ts'
import './inspection-paper.css'

/** Label and value, two of them a line; one that needs the room has a line of its own. */
export function PaperFacts({ facts }: { facts: [label: string, value: string, isWide?: boolean][] }) {
  const lines: (typeof facts)[] = []
  for (const fact of facts) {
    const last = lines.at(-1)
    if (!fact[2] && last?.length === 1 && !last[0]?.[2]) last.push(fact)
    else lines.push([fact])
  }
  return (
    <table>
      <tbody>
        {lines.map((line) => (
          <tr key={line[0]?.[0]}>
            {line.map(([label, value]) => (
              <PaperFact key={label} label={label} value={value} isWide={line.length === 1} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PaperFact({ label, value, isWide }: { label: string; value: string; isWide: boolean }) {
  return (
    <>
      <th scope="row">{label}</th>
      <td colSpan={isWide ? 3 : 1} className="safety-paper-text">
        {value}
      </td>
    </>
  )
}

/** How it came out, in a line. */
export function PaperSum({ inspection }: { inspection: Inspection }) {
  const { t } = useWords()
  const say = useEnum()
  const score = useScoreWords()
  const { okCount, problemCount, naCount, scorePermille } = inspection
  if (okCount === null) return null
  return (
    <p>
      {t('safety.walk.end.counts', {
        ok: `${say('answerValue', 'ok')} ${okCount}`,
        problem: `${say('answerValue', 'problem')} ${problemCount ?? 0}`,
        na: `${say('answerValue', 'na')} ${naCount ?? 0}`,
      })}
      {' · '}
      {t('safety.walk.score.is', { score: score(scorePermille) })}
    </p>
  )
}

export const stepsOnPaper = (inspection: Inspection): Step[] => stepsOf(inspection, inspection.answers, [])

/** Every item and what was found, by section or lead department. */
export function PaperItems({ inspection }: { inspection: Inspection }) {
  const { t } = useWords()
  const say = useEnum()
  const { time } = useFormat()
  const words = useItemWords()
  const { kind, assets } = inspection
  return (
    <table className="inspection-items">
      <thead>
        <tr>
          <th>{t('safety.walk.paper.code')}</th>
          <th>
            {t(kind === 'jointInspection' ? 'safety.walk.joint.department' : 'safety.walk.record.place')}
          </th>
          <th>{t('safety.walk.paper.content')}</th>
          <th>{t('safety.walk.paper.result')}</th>
          <th>{t('safety.walk.paper.time')}</th>
        </tr>
      </thead>
      <tbody>
        {stepsOnPaper(inspection).map(({ item, key, answer, value, assetId }) => {
          const asset = assets.find(({ id }) => id === assetId)
          const reading = answer?.number == null ? answer?.text : words.amount(answer.number, item)
          const isOfSection = groupOf(kind, item) === item.section
          return (
            <tr key={key}>
              <td>{item.code}</td>
              <td>{isOfSection ? words.section(item) : words.department(item)}</td>
              <td>{[words.text(item), asset && words.asset(asset)].filter(Boolean).join(' · ')}</td>
              <td>{[value ? say('answerValue', value) : '', reading].filter(Boolean).join(' ')}</td>
              <td>{answer ? time(answer.answeredAt) : ''}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** 部位、时间、人员、存在的问题, and what was done about it (GB/T 40248-2021 §7.3.2). */
export function PaperProblems({ inspection }: { inspection: Inspection }) {
  const { t } = useWords()
  const { time } = useFormat()
  const words = useItemWords()
  const { answers, points, assets } = inspection
  const problems = stepsOnPaper(inspection).filter(({ value }) => value === 'problem')
  if (problems.length === 0) return <p>{t('safety.walk.paper.noProblem')}</p>
  const placeOf = ({ answer, assetId, item }: Step): string => {
    const asset = assets.find(({ id }) => id === assetId)
    if (asset) return words.asset(asset)
    const point = points.find(({ id }) => id === answer?.pointId)
    return point ? [point.floor, point.room, point.name].filter(Boolean).join(' ') : words.section(item)
  }
  return (
    <table className="inspection-problems">
      <thead>
        <tr>
          <th>{t('safety.walk.record.place')}</th>
          <th>{t('safety.walk.paper.time')}</th>
          <th>{t('safety.walk.paper.person')}</th>
          <th>{t('safety.walk.paper.problem')}</th>
          <th>{t('safety.walk.paper.handled')}</th>
          <th>{t('safety.walk.paper.hazard')}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map((step) => {
          const { key, item, answer, assetId } = step
          const hazard = hazardOf(inspection, step)
          const by = answers.find((one) => one.itemId === item.id && one.assetId === assetId)?.by
          return (
            <tr key={key}>
              <td>{placeOf(step)}</td>
              <td>{answer ? time(answer.answeredAt) : ''}</td>
              <td>{by}</td>
              <td>{[`${item.code} ${words.text(item)}`, answer?.comment].filter(Boolean).join('：')}</td>
              <td>
                {answer?.isFixed
                  ? t('safety.walk.record.fixed', { how: answer.fixNote })
                  : t(answer?.hazardId ? 'safety.walk.known.is' : 'safety.walk.paper.toFix')}
              </td>
              <td>{hazard?.number}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface PaperSignProps {
  label: string
  sign: Inspection['signs'][number] | null
  pictures: ReadonlyMap<number, string>
}

/** Who signed and when; empty to be signed on paper. */
export function PaperSign({ label, sign, pictures }: PaperSignProps) {
  const { t } = useWords()
  const { moment } = useFormat()
  const src = sign?.attachmentId == null ? undefined : pictures.get(sign.attachmentId)
  return (
    <div className="inspection-sign">
      <span>{t('safety.walk.paper.sign', { label })}</span>
      <span className="inspection-sign-strokes">{src ? <img src={src} alt={sign?.name} /> : sign?.name}</span>
      <span>
        {sign
          ? [src ? sign.name : '', moment(sign.at)].filter(Boolean).join(' ')
          : t('safety.walk.paper.date')}
      </span>
    </div>
  )
}

/** The signatures side by side, and when it was printed; not torn apart. */
export function PaperEnd({ children }: { children: ReactNode }) {
  const { t } = useWords()
  const { moment } = useFormat()
  return (
    <div className="safety-paper-foot">
      <div className="inspection-signs">{children}</div>
      <p>{t('kit.printedAt', { when: moment(Date.now()) })}</p>
    </div>
  )
}
