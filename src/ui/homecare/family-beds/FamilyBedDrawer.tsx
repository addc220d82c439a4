import { Alert, Group, Stack, Tabs, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FamilyBed } from '../../../shared/homecare/family-bed.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Load } from '../../kit/parts.tsx'
import { SideDrawer } from '../../kit/side-drawer.tsx'
import { PersonLink } from '../../people/PersonLink.tsx'
import { HeldEquipment } from '../equipment/HeldEquipment.tsx'
import { Agreements } from './Agreements.tsx'
import { AlertSigns } from './Alerts.tsx'
import { BedMenu } from './BedMenu.tsx'
import { BedPaper, type PaperKind } from './paper/BedPaper.tsx'
import { BedPhotos } from './StepFields.tsx'
import { Steps } from './Steps.tsx'
import { Works } from './Works.tsx'

/** One family bed beside the board, with all that hangs on it. */
export function FamilyBedDrawer({ id, onClose }: { id: number; onClose(): void }) {
  const { t } = useWords()
  const bed = useQuery(api.homecare.familyBed.queryOptions({ input: { id } }))
  return (
    <SideDrawer
      onClose={onClose}
      size="58rem"
      title={
        bed.data
          ? t('homecare.beds.one.title', { code: bed.data.code, person: bed.data.person })
          : t('homecare.beds.title')
      }
    >
      <Load of={bed}>{(found) => <Bed key={found.id} bed={found} />}</Load>
    </SideDrawer>
  )
}

function Bed({ bed }: { bed: FamilyBed }) {
  const { t } = useWords()
  const [paper, setPaper] = useState<PaperKind | null>(null)
  const tabs = {
    steps: <Steps bed={bed} />,
    agreements: <Agreements bed={bed} />,
    works: <Works bed={bed} />,
    equipment: <HeldEquipment personId={bed.personId} person={bed.person} siteId={bed.siteId} />,
    photos: <BedPhotos bed={bed} />,
  }
  const names = Object.keys(tabs) as (keyof typeof tabs)[]
  return (
    <Stack>
      <Head bed={bed} onPrint={setPaper} />
      <Tabs defaultValue="steps" keepMounted={false} variant="outline">
        <Tabs.List mb="md">
          {names.map((name) => (
            <Tabs.Tab key={name} value={name} fz="md" mih={44}>
              {t(`homecare.beds.one.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {names.map((name) => (
          <Tabs.Panel key={name} value={name}>
            {tabs[name]}
          </Tabs.Panel>
        ))}
      </Tabs>
      {paper && <BedPaper bed={bed} kind={paper} onPrinted={() => setPaper(null)} />}
    </Stack>
  )
}

function Head({ bed, onPrint }: { bed: FamilyBed; onPrint(kind: PaperKind): void }) {
  const { t } = useWords()
  const say = useEnum()
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-start">
        <div>
          <Group gap="sm">
            <PersonLink id={bed.personId}>{bed.person}</PersonLink>
            <Text fw={650}>{say('familyBedStage', bed.stage)}</Text>
            {bed.level && <Text>{say('abilityLevel', bed.level)}</Text>}
          </Group>
          <Text>{[bed.street, bed.community].filter(Boolean).join(' · ')}</Text>
          {bed.closedOn && (
            <Text>
              {t('homecare.beds.closedLine', {
                day: bed.closedOn,
                reason: say('familyBedClose', bed.closeReason),
              })}
            </Text>
          )}
          {bed.closeNote && <Text style={{ whiteSpace: 'pre-wrap' }}>{bed.closeNote}</Text>}
          {bed.note && <Text style={{ whiteSpace: 'pre-wrap' }}>{bed.note}</Text>}
        </div>
        <BedMenu bed={bed} onPrint={onPrint} />
      </Group>
      {bed.alerts.length > 0 && (
        <Group gap="md">
          <AlertSigns alerts={bed.alerts} />
        </Group>
      )}
      {bed.isVoided && (
        <Alert
          color="orange"
          variant="light"
          icon={<IconInfoCircle />}
          styles={{ message: { color: 'var(--mantine-color-text)', fontSize: 16 } }}
        >
          {t('homecare.beds.one.voided')}
        </Alert>
      )}
    </Stack>
  )
}
