import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { Checklist } from '../../../shared/safety/checklist.ts'
import type { VersionWithItems } from '../../../shared/safety/contract-checklists.ts'
import { useWords } from '../../app/words.ts'
import { ChecklistPaper, type Round } from './ChecklistPaper.tsx'

interface PrintButtonsProps {
  checklist: Checklist
  version: VersionWithItems
  siteId: number
}

/** Prints the empty form; of a patrol that of the day or of the night. */
export function PrintButtons({ checklist, version, siteId }: PrintButtonsProps) {
  const { t } = useWords()
  const [printed, setPrinted] = useState<Round | null>(null)
  const rounds: Round[] = checklist.kind === 'patrol' ? ['day', 'night'] : ['all']
  return (
    <>
      {rounds.map((round) => (
        <Button
          key={round}
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => setPrinted(round)}
        >
          {t(round === 'all' ? 'safety.checklists.act.print' : `safety.checklists.act.print_${round}`)}
        </Button>
      ))}
      {printed && (
        <ChecklistPaper
          checklist={checklist}
          version={version}
          siteId={siteId}
          round={printed}
          onPrinted={() => setPrinted(null)}
        />
      )}
    </>
  )
}
