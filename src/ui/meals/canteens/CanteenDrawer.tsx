import { Stack, Tabs } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Canteen } from '../../../shared/meals/canteen.ts'
import { useWords } from '../../app/words.ts'
import { SideDrawer } from '../../kit/side-drawer.tsx'
import { Sign } from '../parts/Sign.tsx'
import { DetailsTab } from './DetailsTab.tsx'
import { HoursTab } from './HoursTab.tsx'
import { PricesTab } from './PricesTab.tsx'
import { StackingTab } from './StackingTab.tsx'
import { StageSign } from './StageSign.tsx'
import { StagesTab } from './StagesTab.tsx'

export interface CanteenTabProps {
  canteen: Canteen
}

const tabs = {
  details: DetailsTab,
  stages: StagesTab,
  hours: HoursTab,
  prices: PricesTab,
  stacking: StackingTab,
} as const satisfies Record<string, ComponentType<CanteenTabProps>>

/** One canteen beside the list, with all that is set for it. */
export function CanteenDrawer({ canteen, onClose }: CanteenTabProps & { onClose(): void }) {
  const { t } = useWords()
  const names = Object.keys(tabs) as (keyof typeof tabs)[]
  const missing = (
    [
      ['stage', canteen.stages],
      ['hours', canteen.hours],
      ['price', canteen.prices],
    ] as const
  ).filter(([, rows]) => rows.length === 0)
  return (
    <SideDrawer title={canteen.name} size="58rem" onClose={onClose}>
      <Stack>
        {missing.length > 0 ? (
          missing.map(([what]) => (
            <Sign key={what} icon={IconAlertTriangle} tone="warn" isLong>
              {t(`meals.canteens.missing.${what}`)}
            </Sign>
          ))
        ) : (
          <StageSign stage={canteen.stage} />
        )}
        <Tabs defaultValue="details" keepMounted={false} variant="outline">
          <Tabs.List mb="md">
            {names.map((name) => (
              <Tabs.Tab key={name} value={name} fz="md" mih={44}>
                {t(`meals.canteens.tab.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {names.map((name) => {
            const Panel = tabs[name]
            return (
              <Tabs.Panel key={name} value={name}>
                <Panel canteen={canteen} />
              </Tabs.Panel>
            )
          })}
        </Tabs>
      </Stack>
    </SideDrawer>
  )
}
