import { Button, Group, Text } from '@mantine/core'
import { IconFlag, IconPlayerPlay, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { Drill } from '../../../shared/safety/drill.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { ErrorNote } from '../../kit/parts.tsx'
import { ReasonModal } from '../../kit/reason.tsx'
import { usePlaces } from '../parts/use-places.ts'
import { useSiteStaff } from '../parts/use-site-staff.ts'
import { DrillForm } from './DrillForm.tsx'
import { DrillPaper } from './DrillPaper.tsx'
import { DrillPeopleForm } from './DrillPeopleForm.tsx'
import { FindingForm } from './FindingForm.tsx'
import { StartForm } from './StartForm.tsx'

type Doing = 'start' | 'late' | 'edit' | 'people' | 'finding' | 'void' | 'print'

/** What can be done with a drill as it stands: the next step first. */
export function DrillActions({ drill }: { drill: Drill }) {
  const { t } = useWords()
  const { may } = useSession()
  const { staff } = useSiteStaff(drill.siteId, drill.plannedOn)
  const places = usePlaces(drill.siteId)
  const [doing, setDoing] = useState<Doing | null>(null)
  const stop = () => setDoing(null)
  const { state } = drill
  const isHeld = state === 'running' || state === 'done'
  const mayWrite = may('safety.write') && state !== 'void'
  const button = (what: Doing, label: string) => (
    <Button variant="default" onClick={() => setDoing(what)}>
      {label}
    </Button>
  )
  return (
    <Group gap="xs">
      {mayWrite && state === 'planned' && (
        <>
          <Button leftSection={<IconPlayerPlay size={20} aria-hidden />} onClick={() => setDoing('start')}>
            {t('safety.drills.run.start')}
          </Button>
          {button('late', t('safety.drills.run.late'))}
        </>
      )}
      {mayWrite && state === 'running' && <EndButton drill={drill} />}
      {may('safety.walk') && isHeld && button('finding', t('safety.drills.finding.add'))}
      {mayWrite && isHeld && button('people', t('safety.drills.people.edit'))}
      {mayWrite && button('edit', t(state === 'done' ? 'safety.drills.drill.write' : 'kit.edit'))}
      <Button
        variant="default"
        leftSection={<IconPrinter size={20} aria-hidden />}
        onClick={() => setDoing('print')}
      >
        {t('safety.drills.drill.print')}
      </Button>
      {mayWrite && (
        <Button variant="light" color="red" onClick={() => setDoing('void')}>
          {t('safety.drills.drill.void')}
        </Button>
      )}
      {(doing === 'start' || doing === 'late') && (
        <StartForm drill={drill} isLate={doing === 'late'} onClose={stop} />
      )}
      {doing === 'edit' && <DrillForm siteId={drill.siteId} drill={drill} onDone={stop} onClose={stop} />}
      {doing === 'people' && <DrillPeopleForm drill={drill} employed={staff} onClose={stop} />}
      {doing === 'finding' && <FindingForm drill={drill} onClose={stop} />}
      {doing === 'print' && <DrillPaper drill={drill} places={places} onPrinted={stop} />}
      <VoidModal drill={drill} isOpen={doing === 'void'} onClose={stop} />
    </Group>
  )
}

/** Ends it at once: the clock runs while one reads a question. */
function EndButton({ drill }: { drill: Drill }) {
  const { t } = useWords()
  const { run, isRunning, error } = useCommand(() => client.safety.endDrill({ id: drill.id }), {
    doneText: null,
  })
  const open = drill.floors.filter(({ expected, seconds }) => expected > 0 && seconds === null).length
  return (
    <>
      <Button leftSection={<IconFlag size={20} aria-hidden />} loading={isRunning} onClick={() => run()}>
        {t('safety.drills.run.end')}
      </Button>
      {open > 0 && <Text c="dimmed">{t('safety.drills.run.endLead', { count: open })}</Text>}
      <ErrorNote error={error} />
    </>
  )
}

function VoidModal({ drill, isOpen, onClose }: { drill: Drill; isOpen: boolean; onClose(): void }) {
  const { t } = useWords()
  const { run, isRunning, error } = useCommand(
    (reason: string) => client.safety.voidDrill({ id: drill.id, reason }),
    { onDone: onClose },
  )
  return (
    <ReasonModal
      isOpen={isOpen}
      onClose={onClose}
      title={t('safety.drills.drill.voidTitle')}
      lead={t('safety.drills.drill.voidLead', { name: drill.name })}
      action={t('safety.drills.drill.void')}
      isRunning={isRunning}
      error={error}
      onSubmit={run}
    />
  )
}
