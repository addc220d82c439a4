import { pointPayload } from '../../../shared/safety/point-code.ts'
import type { SafetyPoint } from '../../../shared/safety/register.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Paper } from '../parts/Paper.tsx'
import { usePlaces } from '../parts/use-places.ts'
import { QrCode } from './QrCode.tsx'
import './point-labels.css'

interface PointLabelsProps {
  siteId: number
  points: readonly SafetyPoint[]
  onPrinted(): void
}

/** Labels to cut out and put on the wall, six to a sheet of A4. */
export function PointLabels({ siteId, points, onPrinted }: PointLabelsProps) {
  const { t } = useWords()
  const { sites } = useSession()
  const places = usePlaces(siteId)
  const site = sites.find(({ id }) => id === siteId)
  return (
    <Paper onPrinted={onPrinted}>
      <div className="point-labels">
        {points.map((point) => (
          <div key={point.id} className="point-label">
            <strong>{point.name}</strong>
            <span>{[site?.name, places.words(point)].filter(Boolean).join(' · ')}</span>
            <QrCode text={pointPayload(point.code)} label={point.code} />
            <span>{t('safety.register.point.scan')}</span>
            <b>{`${point.code.slice(0, 4)} ${point.code.slice(4)}`}</b>
          </div>
        ))}
      </div>
    </Paper>
  )
}
