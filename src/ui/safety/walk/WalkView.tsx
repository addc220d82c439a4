import { VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import type { Inspection } from '../../../shared/safety/inspection.ts'
import type { AnswerValue } from '../../../shared/safety/terms.ts'
import { useWords } from '../../app/words.ts'
import { EndPage } from './EndPage.tsx'
import { ItemList } from './items/ItemList.tsx'
import { OneItem } from './items/OneItem.tsx'
import { useItemWords } from './items/use-item-words.ts'
import { PointsDialog } from './PointsDialog.tsx'
import { Unsent } from './Unsent.tsx'
import { useKeys } from './use-keys.ts'
import type { Line } from './use-line.ts'
import { useLook } from './use-look.ts'
import { usePhotos } from './use-photos.ts'
import { useWalk } from './use-walk.ts'
import { WalkBar } from './WalkBar.tsx'
import type { Step } from './walk.ts'
import './walk.css'

/** A finger that comes down twice must not answer the next item too. */
const DOUBLE_MS = 300

/** An inspection as it is walked: the whole screen, for one hand. */
export function WalkView({ inspection, line }: { inspection: Inspection; line: Line }) {
  const { t } = useWords()
  const walk = useWalk(inspection, line)
  const photos = usePhotos(inspection, line, walk.point)
  const look = useLook(inspection.kind)
  const item = useItemWords()
  const [isScanning, setScanning] = useState(false)
  const [movedAt, setMovedAt] = useState(0)
  const { step, at, steps } = walk

  const isOne = look.isOne && step !== undefined
  const say = (asked: Step, value: AnswerValue) => {
    if (isOne && performance.now() - movedAt < DOUBLE_MS) return
    const after = walk.say(asked, { value })
    const lacks = after.find(({ key }) => key === asked.key)?.missing.length
    // A problem is described first.
    if (!isOne || value === 'problem' || lacks) return
    setMovedAt(performance.now())
    walk.goOn(after)
  }
  useKeys((command) => {
    if (!isOne) return
    if (command.is === 'say') say(step, command.value)
    else if (command.is === 'go') walk.goBy(command.by)
    else walk.goOn()
  })
  const shared = { walk, photos, onSay: say }
  return (
    <div className="walk" data-one={isOne || undefined}>
      <WalkBar walk={walk} look={look} onScan={() => setScanning(true)} />
      <Unsent
        line={line}
        inspectionId={inspection.id}
        refused={walk.refused ?? photos.why}
        onSeen={() => {
          walk.seen()
          photos.seenWhy()
        }}
      />
      {step === undefined ? (
        <EndPage walk={walk} line={line} />
      ) : isOne ? (
        <OneItem key={step.key} step={step} {...shared} />
      ) : (
        <ItemList {...shared} />
      )}
      <VisuallyHidden role="status">
        {isOne && t('safety.walk.item.now', { at: at + 1, count: steps.length, item: item.text(step.item) })}
      </VisuallyHidden>
      {isScanning && <PointsDialog walk={walk} onClose={() => setScanning(false)} />}
    </div>
  )
}
