import { useState } from 'react'
import { client } from '../app/client.ts'

export type MaskedName = 'idNumber' | 'phone' | 'address'

/** One masked field in full at a time; the look is audited by the core. */
export function useReveal(personId: number) {
  const [shown, setShown] = useState<{ field: MaskedName; value: string } | null>(null)
  const [error, setError] = useState<unknown>(null)
  return {
    shown,
    error,
    hide: () => setShown(null),
    reveal: async (field: MaskedName) => {
      setError(null)
      try {
        const { value } = await client.people.reveal({ id: personId, field })
        setShown({ field, value })
      } catch (failure) {
        setError(failure)
      }
    },
  }
}
export type Reveal = ReturnType<typeof useReveal>
