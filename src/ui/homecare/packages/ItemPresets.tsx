import { Alert, Checkbox, Stack, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import type { ServiceItem } from '../../../shared/homecare/package.ts'
import { itemPresets } from '../../../shared/homecare/presets.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useFormat } from '../../kit/format.ts'
import { SideForm } from '../../kit/side-form.tsx'

/** The usual items to start from; those whose code is there already are left out. */
export function ItemPresets({ items, onClose }: { items: readonly ServiceItem[]; onClose(): void }) {
  const { t } = useWords()
  const { money, dayOf } = useFormat()
  const offered = itemPresets.filter(({ code }) => !items.some((item) => item.code === code))
  const [codes, setCodes] = useState(() => offered.map(({ code }) => code))
  const { run, isRunning, error } = useCommand(
    async (chosen: readonly string[]) => {
      const fromOn = `${dayOf(Date.now()).slice(0, 4)}-01-01`
      for (const { code, name, kind, category, minutes, priceFen } of offered)
        if (chosen.includes(code))
          await client.homecare.addServiceItem({
            ...{ code, name, kind, category, isActive: true },
            terms: [{ fromOn, minutes, priceFen }],
          })
    },
    { onDone: onClose },
  )
  return (
    <SideForm
      title={t('homecare.packages.item.presets')}
      error={error}
      isRunning={isRunning}
      submit={t('homecare.packages.item.takeOver', { count: codes.length })}
      onSubmit={(event) => {
        event.preventDefault()
        run(codes)
      }}
      onClose={onClose}
    >
      <Unverified />
      {offered.length === 0 && <Text>{t('homecare.packages.item.allThere')}</Text>}
      <Checkbox.Group label={t('homecare.packages.item.choose')} value={codes} onChange={setCodes}>
        <Stack gap={0} mt="xs">
          {offered.map(({ code, name, minutes, priceFen, basis }) => (
            <Checkbox
              key={code}
              value={code}
              py={8}
              label={t('homecare.packages.item.preset', { code, name, minutes, price: money(priceFen) })}
              description={basis}
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </SideForm>
  )
}

/** What the † beside a preset means. */
export function Unverified() {
  const { t } = useWords()
  return (
    <Alert
      color="orange"
      variant="light"
      icon={<IconInfoCircle />}
      styles={{ message: { color: 'var(--mantine-color-text)', fontSize: '1rem' } }}
    >
      {t('homecare.packages.unverified')}
    </Alert>
  )
}
