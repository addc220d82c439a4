import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { Load } from '../../kit/parts.tsx'
import { RecordPage } from './record/RecordPage.tsx'
import { useLine } from './use-line.ts'
import { WalkView } from './WalkView.tsx'

/** One inspection: walked while it is open, its record once it has ended. */
export function WalkPage() {
  const { inspectionId } = useParams({ strict: false })
  const { may } = useSession()
  const id = Number(inspectionId)
  const found = useQuery(api.safety.inspection.queryOptions({ input: { id } }))
  const line = useLine()
  // While the line is down what was read last stands: the walk says by itself what is not sent.
  const known = found.data ? { ...found, error: null } : found
  return (
    <Load of={known}>
      {(inspection) =>
        inspection.endedAt === null && inspection.voidedAt === null && may('safety.walk') ? (
          <WalkView key={id} inspection={inspection} line={line} />
        ) : (
          <RecordPage key={id} inspection={inspection} line={line} />
        )
      }
    </Load>
  )
}
