import { Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Day } from '../../../shared/day.ts'
import { useWords } from '../../app/words.ts'
import { useFocusReturn } from '../../kit/use-focus-return.ts'
import { CancelVisit } from './CancelVisit.tsx'
import type { Doing, GapRef } from './doing.ts'
import { type Made, MakeVisits } from './MakeVisits.tsx'
import { MoveForm } from './MoveForm.tsx'
import { NewVisitForm } from './NewVisitForm.tsx'
import { PlanDrawer } from './PlanForm.tsx'
import { Substitutes } from './Substitutes.tsx'
import { VisitDrawer } from './VisitDrawer.tsx'

interface DialogsProps {
  siteId: number
  /** The day shown: a new visit is on it. */
  day: Day
  doing: Doing | null
  onDo(doing: Doing | null): void
}

/** The dialog of what is being done; what was made for a month stays while its gaps are filled. */
export function Dialogs({ siteId, day, doing, onDo }: DialogsProps) {
  const { t } = useWords()
  const [made, setMade] = useState<Made | null>(null)
  const close = () => {
    setMade(null)
    onDo(null)
  }
  switch (doing?.kind) {
    case 'visit':
      return <VisitDrawer siteId={siteId} visit={doing.visit} onDo={onDo} onClose={close} />
    case 'move':
      return (
        <FormModal title={t('homecare.plan.move.title')} onClose={close}>
          <MoveForm siteId={siteId} visit={doing.visit} to={doing.to} onClose={close} />
        </FormModal>
      )
    case 'cancel':
      return <CancelVisit visit={doing.visit} onClose={close} />
    case 'new': {
      const { start, gap } = doing
      const back = gap ? () => onDo({ kind: 'make' }) : close
      const fill = () =>
        made && gap && setMade({ ...made, gaps: made.gaps.filter((one) => !isSame(one, gap)) })
      return (
        <FormModal title={t('homecare.plan.new.title')} onClose={back}>
          <NewVisitForm siteId={siteId} day={day} start={start} onDone={fill} onClose={back} />
        </FormModal>
      )
    }
    case 'plan':
      return <PlanDrawer siteId={siteId} plan={doing.plan} onClose={close} />
    case 'make':
      return <MakeVisits siteId={siteId} result={made} onResult={setMade} onDo={onDo} onClose={close} />
    case 'substitute':
      return (
        <Substitutes
          siteId={siteId}
          staffId={doing.staffId}
          from={doing.from}
          to={doing.to}
          onClose={close}
        />
      )
    default:
      return null
  }
}

const isSame = (a: GapRef, b: GapRef) => a.planId === b.planId && a.onDay === b.onDay

function FormModal({ title, onClose, children }: { title: string; onClose(): void; children: ReactNode }) {
  const { t } = useWords()
  useFocusReturn()
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      yOffset="2dvh"
      title={title}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      {children}
    </Modal>
  )
}
