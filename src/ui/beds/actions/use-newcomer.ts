import { useRef } from 'react'
import { client } from '../../app/client.ts'
import { type Newcomer, recordOf, type Who } from './newcomer.tsx'

/**
 * Gives the id of who was meant, registering a newcomer first. A newcomer is registered once, however often the
 * step after it has to be sent again.
 */
export function useRegistered() {
  const made = useRef<{ newcomer: Newcomer; id: number } | null>(null)
  return async ({ isNew, person, newcomer }: Who, isDuplicateConfirmed: boolean): Promise<number> => {
    if (!isNew && person) return person.id
    const before = made.current
    if (before && before.newcomer.name === newcomer.name && before.newcomer.sex === newcomer.sex)
      return before.id
    const { id } = await client.people.create({ ...recordOf(newcomer), isDuplicateConfirmed })
    made.current = { newcomer, id }
    return id
  }
}
