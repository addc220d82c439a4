import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api } from '../../app/client.ts'
import { Load } from '../../kit/parts.tsx'
import { VisitView } from './VisitView.tsx'

/** One visit, made for one hand at the elder's door. */
export function VisitPage() {
  const { visitId } = useParams({ strict: false })
  const id = Number(visitId)
  const visit = useQuery(api.homecare.visit.queryOptions({ input: { id } }))
  return <Load of={visit}>{(found) => <VisitView key={id} visit={found} />}</Load>
}
