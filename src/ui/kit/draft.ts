import { useEffect, useRef } from 'react'
import { useSession } from '../app/session.tsx'

interface DraftForm<V> {
  values: V
  setValues(values: V): void
  isDirty(): boolean
}

/**
 * Keeps what is being typed in a form through a crash or a closed lid: on this computer, for this account,
 * until it is saved or dropped. Gives whether something was brought back.
 */
export function useDraft<V>(name: string, form: DraftForm<V>) {
  const { me } = useSession()
  const key = `yian.draft.${me.id}.${name}`
  const restored = useRef(false)
  const isFirst = useRef(true)
  // What was saved or thrown away is still in the form for a moment: it is not kept again.
  const dropped = useRef<V | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: restores once, when the form opens
  useEffect(() => {
    const stored = localStorage.getItem(key)
    if (!stored) return
    try {
      form.setValues(JSON.parse(stored) as V)
      restored.current = true
    } catch {
      localStorage.removeItem(key)
    }
  }, [key])
  useEffect(() => {
    if (isFirst.current) isFirst.current = false
    else if (form.isDirty() && form.values !== dropped.current)
      localStorage.setItem(key, JSON.stringify(form.values))
  }, [key, form])
  return {
    isRestored: restored.current,
    drop: () => {
      dropped.current = form.values
      restored.current = false
      localStorage.removeItem(key)
    },
  }
}

/** Drops all drafts of this computer: on signing out nothing of a person stays behind. */
export function dropAllDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith('yian.draft.')) localStorage.removeItem(key)
}
