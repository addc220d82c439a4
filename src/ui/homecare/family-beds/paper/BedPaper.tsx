import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { FamilyBed } from '../../../../shared/homecare/family-bed.ts'
import { api } from '../../../app/client.ts'
import { AcceptancePaper } from './AcceptancePaper.tsx'
import { AgreementPaper } from './AgreementPaper.tsx'
import '../../../people/page/paper/paper.css'
import './bed-paper.css'

export type PaperKind = 'agreement' | 'acceptance'

interface BedPaperProps {
  bed: FamilyBed
  kind: PaperKind
  onPrinted(): void
}

/** Draws a form of a family bed on A4 in the place of the page, prints it, and goes away. */
export function BedPaper({ bed, kind, onPrinted }: BedPaperProps) {
  const person = useQuery(api.people.get.queryOptions({ input: { id: bed.personId } })).data
  const loans = useQuery(api.homecare.loans.queryOptions({ input: { personId: bed.personId } })).data
  const pictures = useQuery(
    api.attachments.list.queryOptions({ input: { entity: 'familyBed', entityId: bed.id } }),
  ).data
  const isReady = person !== undefined && loans !== undefined && pictures !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: prints once, when all is there
  useEffect(() => {
    if (!isReady) return
    window.print()
    onPrinted()
  }, [isReady])
  if (!isReady) return null
  return createPortal(
    <div className="bed-paper paper-only paper-form">
      {kind === 'agreement' ? (
        <AgreementPaper bed={bed} person={person} />
      ) : (
        <AcceptancePaper
          bed={bed}
          loans={loans.filter(({ returnedOn, voidedAt }) => returnedOn === null && voidedAt === null)}
          pictures={pictures.filter(({ voidedAt }) => voidedAt === null)}
        />
      )}
    </div>,
    document.body,
  )
}
