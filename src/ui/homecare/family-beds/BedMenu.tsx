import { Button, Group, Menu } from '@mantine/core'
import { IconArrowBackUp, IconDoorOff, IconDots, IconPencil, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { FamilyBed } from '../../../shared/homecare/family-bed.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { ReasonModal } from '../../kit/reason.tsx'
import { CloseModal } from './CloseModal.tsx'
import { EditModal } from './EditModal.tsx'
import type { PaperKind } from './paper/BedPaper.tsx'

type Doing = 'edit' | 'close' | 'undo' | null

/** Printing, and what can be done with a family bed besides its next step. */
export function BedMenu({ bed, onPrint }: { bed: FamilyBed; onPrint(kind: PaperKind): void }) {
  const { t } = useWords()
  const { may } = useSession()
  const [doing, setDoing] = useState<Doing>(null)
  const done = () => setDoing(null)
  const mayWrite = may('homecare.write') && !bed.isVoided
  const undoWord =
    bed.closedOn !== null
      ? t('homecare.beds.step.undoClose')
      : t(bed.stage === 'applied' ? 'homecare.beds.step.undoApply' : 'homecare.beds.step.undo')
  const undo = useCommand((reason: string) => client.homecare.undoStep({ familyBedId: bed.id, reason }), {
    onDone: done,
  })
  return (
    <Group gap="xs" wrap="nowrap">
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconPrinter size={20} aria-hidden />}>
            {t('homecare.beds.one.print')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onPrint('agreement')}>{t('homecare.beds.one.printAgreement')}</Menu.Item>
          <Menu.Item onClick={() => onPrint('acceptance')}>
            {t('homecare.beds.one.printAcceptance')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {mayWrite && (
        <Menu position="bottom-end" withinPortal={false}>
          <Menu.Target>
            <Button variant="default" leftSection={<IconDots size={20} aria-hidden />}>
              {t('homecare.beds.one.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={20} aria-hidden />} onClick={() => setDoing('edit')}>
              {t('homecare.beds.one.edit')}
            </Menu.Item>
            {bed.closedOn === null && (
              <Menu.Item
                leftSection={<IconDoorOff size={20} aria-hidden />}
                onClick={() => setDoing('close')}
              >
                {t('homecare.beds.close.action')}
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<IconArrowBackUp size={20} aria-hidden />}
              onClick={() => setDoing('undo')}
            >
              {undoWord}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {doing === 'edit' && <EditModal bed={bed} onClose={done} />}
      {doing === 'close' && <CloseModal bed={bed} onClose={done} />}
      <ReasonModal
        isOpen={doing === 'undo'}
        onClose={done}
        title={undoWord}
        lead={t('homecare.beds.step.undoLead')}
        action={undoWord}
        isRunning={undo.isRunning}
        error={undo.error}
        onSubmit={undo.run}
      />
    </Group>
  )
}
