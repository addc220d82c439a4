import { Fragment } from 'react'
import type { Checklist, NewCheckItem } from '../../../shared/safety/checklist.ts'
import type { VersionWithItems } from '../../../shared/safety/contract-checklists.ts'
import { AnswerValue, type ChecklistKind } from '../../../shared/safety/terms.ts'
import type { WordKey } from '../../../shared/words/index.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Paper, PaperFoot, PaperHead } from '../parts/Paper.tsx'
import { sectionsOf } from './draft-items.ts'
import { useItemWords } from './use-item-words.ts'

/** Which round a form is for; all: it is no patrol. */
export type Round = 'day' | 'night' | 'all'

const inspected: WordKey[] = ['safety.checklists.paper.signInspector', 'safety.checklists.paper.signManager']
const signs: Record<ChecklistKind, WordKey[]> = {
  patrol: ['safety.checklists.paper.signPatroller', 'safety.checklists.paper.signSupervisor'],
  monthly: inspected,
  joint: ['safety.checklists.paper.signInspector', 'safety.checklists.paper.signUnit'],
  own: inspected,
}

interface ChecklistPaperProps {
  checklist: Checklist
  version: VersionWithItems
  siteId: number
  round: Round
  onPrinted(): void
}

/** The empty form, to be filled in by hand when there is no tablet. */
export function ChecklistPaper({ checklist, version, siteId, round, onPrinted }: ChecklistPaperProps) {
  const { t } = useWords()
  const say = useEnum()
  const words = useItemWords()
  const name = words.name(checklist)
  const items = version.items.filter(({ shift }) => round === 'all' || shift === 'both' || shift === round)
  return (
    <Paper onPrinted={onPrinted}>
      <PaperHead
        title={round === 'all' ? name : `${name} · ${say('itemShift', round)}`}
        siteId={siteId}
        number={t('safety.checklists.paper.version', { number: version.number })}
      />
      <p className="safety-paper-line">
        <span>{t('safety.checklists.paper.day')}</span>
        <span>{t('safety.checklists.paper.time')}</span>
        <span>{t('safety.checklists.paper.place')}</span>
      </p>
      <table className="checklist-paper">
        <thead>
          <tr>
            <th>{t('safety.checklists.item.code')}</th>
            <th>{t('safety.checklists.paper.item')}</th>
            {AnswerValue.options.map((value) => (
              <th key={value}>{say('answerValue', value)}</th>
            ))}
            <th>{t('safety.checklists.paper.remark')}</th>
          </tr>
        </thead>
        <tbody>
          {sectionsOf(items).map((section) => (
            <Fragment key={section.start}>
              <tr>
                <th colSpan={6}>{words.section(section)}</th>
              </tr>
              {section.items.map((item) => (
                <Line key={item.code} item={item} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      <PaperFoot signs={signs[checklist.kind].map((sign) => t(sign))} />
    </Paper>
  )
}

function Line({ item }: { item: NewCheckItem }) {
  const { t } = useWords()
  const words = useItemWords()
  const { kind, details, department, departmentEn } = item
  const blank = () => {
    if (kind === 'number') return `________ ${words.limits(details)}`
    return kind === 'choice' ? details.choices.map((choice) => `□ ${words.choice(choice)}`).join('  ') : ''
  }
  return (
    <tr>
      <td>{item.code}</td>
      <td>
        {words.text(item)}
        {department && (
          <>
            {' '}
            [
            {t('safety.checklists.mark.department', {
              department: words.department({ department, departmentEn }),
            })}
            ]
          </>
        )}
      </td>
      {AnswerValue.options.map((value) => (
        <td key={value}>□</td>
      ))}
      <td>{blank()}</td>
    </tr>
  )
}
