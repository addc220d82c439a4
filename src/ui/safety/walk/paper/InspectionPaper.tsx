import { useQueries } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Inspection } from '../../../../shared/safety/inspection.ts'
import { isRound } from '../../../../shared/safety/inspection-rules.ts'
import { client } from '../../../app/client.ts'
import { signingsOf } from '../record/signs.ts'
import { CheckPaper } from './CheckPaper.tsx'
import { JointPaper } from './JointPaper.tsx'
import { RoundPaper } from './RoundPaper.tsx'

export interface PaperOf {
  inspection: Inspection
  /** The signatures by the id of their picture. */
  pictures: ReadonlyMap<number, string>
  onPrinted(): void
}

/** The record as inspectors know it, printed once the signatures are there to be drawn. */
export function InspectionPaper({ inspection, onPrinted }: Omit<PaperOf, 'pictures'>) {
  const pictures = useSignPictures(inspection)
  if (!pictures) return null
  const Form =
    inspection.kind === 'jointInspection' ? JointPaper : isRound(inspection.kind) ? RoundPaper : CheckPaper
  return <Form inspection={inspection} pictures={pictures} onPrinted={onPrinted} />
}

/** null: not all are there yet. */
function useSignPictures(inspection: Inspection): ReadonlyMap<number, string> | null {
  const ids = signingsOf(inspection).flatMap(({ sign }) => sign?.attachmentId ?? [])
  const [isDrawn, setDrawn] = useState(false)
  const found = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['picture', id],
      queryFn: () => client.attachments.get({ id }),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  })
  const isRead = found.every(({ isPending }) => !isPending)
  const sources = new Map(
    found.flatMap(({ data }) =>
      data ? [[data.id, `data:${data.mime};base64,${data.base64}`] as const] : [],
    ),
  )
  // The page is printed as it stands: pictures have to be unpacked before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when all are read
  useEffect(() => {
    if (!isRead) return
    const drawn = [...sources.values()].map((src) => Object.assign(new Image(), { src }).decode())
    void Promise.allSettled(drawn).then(() => setDrawn(true))
  }, [isRead])
  return isRead && isDrawn ? sources : null
}
