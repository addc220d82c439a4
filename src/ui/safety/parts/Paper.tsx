import { type ReactNode, useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import './paper.css'

interface PaperProps {
  format?: 'portrait' | 'landscape'
  onPrinted(): void
  children: ReactNode
}

/** Draws a form of this ledger in the place of the page, prints it, and goes away. */
export function Paper({ format = 'portrait', onPrinted, children }: PaperProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: prints once, when it is drawn
  useEffect(() => {
    window.print()
    onPrinted()
  }, [])
  return createPortal(
    <div className={`safety-paper safety-${format} paper-only`}>{children}</div>,
    document.body,
  )
}

/** The name of the form, and whose it is. */
export function PaperHead({ title, siteId, number }: { title: string; siteId: number; number?: string }) {
  const { state, sites } = useSession()
  const site = sites.find(({ id }) => id === siteId)
  return (
    <>
      <h1>{title}</h1>
      <p className="safety-paper-line">
        <span>{[state.organisation, site?.name].filter(Boolean).join(' · ')}</span>
        {number && <span>{number}</span>}
      </p>
    </>
  )
}

/** Lines to sign, and when the form was printed. */
export function PaperFoot({ signs }: { signs: readonly string[] }) {
  const { t } = useWords()
  const { moment } = useFormat()
  return (
    <div className="safety-paper-foot">
      <div className="safety-paper-signs">
        {signs.map((sign) => (
          <span key={sign}>{sign}</span>
        ))}
      </div>
      <p>{t('kit.printedAt', { when: moment(Date.now()) })}</p>
    </div>
  )
}
