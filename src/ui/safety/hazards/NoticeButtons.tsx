import { Button, Group } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { Hazard } from '../../../shared/safety/hazard.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { NoticePaper } from './NoticePaper.tsx'

/** The notice of one hazard, or of all that its inspection found. */
export function NoticeButtons({ hazard }: { hazard: Hazard }) {
  const { t } = useWords()
  const [printed, setPrinted] = useState<Hazard[] | null>(null)
  const { siteId, inspection } = hazard
  const ofInspection = async (inspectionId: number) => {
    const { rows } = await client.safety.hazards({ siteId, inspectionId, limit: 500 })
    const counting = rows.filter(({ state }) => state !== 'void').toReversed()
    setPrinted(await Promise.all(counting.map(({ id }) => client.safety.hazard({ id }))))
  }
  return (
    <Group gap="xs" className="screen-only">
      <Button
        variant="default"
        leftSection={<IconPrinter size={20} aria-hidden />}
        onClick={() => setPrinted([hazard])}
      >
        {t('safety.hazards.drawer.print')}
      </Button>
      {inspection && (
        <Button
          variant="default"
          leftSection={<IconPrinter size={20} aria-hidden />}
          onClick={() => void ofInspection(inspection.id)}
        >
          {t('safety.hazards.drawer.printAll')}
        </Button>
      )}
      {printed && <NoticePaper hazards={printed} onPrinted={() => setPrinted(null)} />}
    </Group>
  )
}
