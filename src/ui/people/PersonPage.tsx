import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api } from '../app/client.ts'
import { Load } from '../kit/parts.tsx'
import { PersonView } from './page/PersonView.tsx'

/** One person, with all that hangs on them. */
export function PersonPage() {
  const { personId } = useParams({ strict: false })
  const id = Number(personId)
  const person = useQuery(api.people.get.queryOptions({ input: { id } }))
  const where = useQuery(api.people.whereabouts.queryOptions({ input: { id } }))
  return (
    <Load of={person}>
      {(found) => <Load of={where}>{(place) => <PersonView key={id} person={found} where={place} />}</Load>}
    </Load>
  )
}
