import { useMemo, useState } from 'react'
import type { VersionWithItems } from '../../../shared/safety/contract-checklists.ts'
import { useDraft } from '../../kit/draft.ts'
import { type DraftItem, withKeys } from './draft-items.ts'

interface DraftValues {
  /** The version they were changed on. */
  version: number
  note: string
  items: DraftItem[]
}

const valuesOf = ({ version, note, items }: VersionWithItems): DraftValues => ({
  version,
  note,
  items: withKeys(items),
})

/** A draft being written: what was changed and is not saved comes back after a crash. */
export function useDraftList(stored: VersionWithItems) {
  const [saved, setSaved] = useState(() => valuesOf(stored))
  const [values, setValues] = useState(saved)
  const form = useMemo(() => ({ values, setValues, isDirty: () => values !== saved }), [values, saved])
  const draft = useDraft(`checklist.${stored.id}`, form)
  const settle = (next: DraftValues) => {
    draft.drop()
    setSaved(next)
    setValues(next)
  }
  return {
    values,
    isDirty: values !== saved,
    isRestored: draft.isRestored,
    setItems: (change: (items: readonly DraftItem[]) => DraftItem[]) =>
      setValues((old) => ({ ...old, items: change(old.items) })),
    setNote: (note: string) => setValues((old) => ({ ...old, note })),
    /** It was saved as it is here. */
    keep: (version: number) => settle({ ...values, version }),
    /** What is not saved is thrown away. */
    discard: () => settle(valuesOf(stored)),
  }
}
