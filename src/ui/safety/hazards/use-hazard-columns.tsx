import type { HazardRow } from '../../../shared/safety/hazard.ts'
import type { WordKey } from '../../../shared/words/index.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import type { Column } from '../../kit/table.tsx'
import { DeadlineSign, GradeSign, StateSign } from './HazardSigns.tsx'
import { ownerWords, placeWords } from './hazard-words.ts'
import { useDeadlineWords } from './use-deadline-words.ts'

type HazardColumn = Column<HazardRow>

/** The columns of the ledger; those that a screen has no room for are in the exported sheet. */
export function useHazardColumns(): HazardColumn[] {
  const { t } = useWords()
  const say = useEnum()
  const { yuan } = useFormat()
  const left = useDeadlineWords()
  const column = (
    key: string,
    text: HazardColumn['text'],
    more: Partial<HazardColumn> = {},
  ): HazardColumn => ({
    key,
    label: t(`safety.hazards.column.${key}` as WordKey),
    text,
    ...more,
  })
  const short = { isShort: true }
  const apart = { isHiddenOnScreen: true }
  const money = { ...apart, align: 'right' } as const
  return [
    column('number', (row) => row.number, short),
    column('place', placeWords, { cell: (row) => <span className="hazard-lines">{placeWords(row)}</span> }),
    column('description', (row) => row.description, {
      cell: (row) => <span className="hazard-lines">{row.description}</span>,
    }),
    column('grade', (row) => say('hazardGrade', row.grade), {
      ...short,
      cell: (row) => <GradeSign grade={row.grade} />,
    }),
    column('state', (row) => say('hazardState', row.state), {
      ...short,
      cell: (row) => <StateSign state={row.state} />,
    }),
    column('deadline', (row) => row.deadlineOn, short),
    column('left', left, { ...short, cell: (row) => <DeadlineSign hazard={row} /> }),
    column('owners', ownerWords),
    column('foundOn', (row) => row.foundOn, short),
    column('source', (row) => say('hazardSource', row.source), short),
    column('foundBy', (row) => row.foundBy, apart),
    column('measures', (row) => row.measures, apart),
    column('funds', (row) => yuan(row.fundsFen), money),
    column('cost', (row) => yuan(row.costFen), money),
    column('verifiedBy', (row) => row.verifiedBy, apart),
    column('closedOn', (row) => row.closedOn, apart),
    column('closedBy', (row) => row.closedBy, apart),
    column('days', (row) => row.days, apart),
    column('bedsHeld', (row) => row.bedsHeld, apart),
  ]
}
