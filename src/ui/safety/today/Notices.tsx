import { Alert, Button, Group, Stack } from '@mantine/core'
import { IconAlertTriangle, IconCertificate, IconFireExtinguisher } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Today } from '../../../shared/safety/duty.ts'
import { useWords } from '../../app/words.ts'

/** What is not a duty and still cannot wait: overdue hazards, licences and equipment. */
export function Notices({ today: { overdueHazards, licences, assets } }: { today: Today }) {
  const { t } = useWords()
  if (overdueHazards === 0 && licences.length === 0 && assets === 0) return null
  return (
    <Stack gap="xs">
      {overdueHazards > 0 && (
        <Notice color="red" icon={<IconAlertTriangle />} to="/safety/hazards">
          {t('safety.today.notice.hazards', { count: overdueHazards })}
        </Notice>
      )}
      {licences.length > 0 && (
        <Notice color="orange" icon={<IconCertificate />} to="/safety/register">
          {t('safety.today.notice.licences', { names: licences.map(({ name }) => name).join('、') })}
        </Notice>
      )}
      {assets > 0 && (
        <Notice color="orange" icon={<IconFireExtinguisher />} to="/safety/register">
          {t('safety.today.notice.assets', { count: assets })}
        </Notice>
      )}
    </Stack>
  )
}

interface NoticeProps {
  color: string
  icon: ReactNode
  to: string
  children: string
}

function Notice({ color, icon, to, children }: NoticeProps) {
  const { t } = useWords()
  return (
    <Alert
      color={color}
      variant="light"
      icon={icon}
      styles={{ message: { color: 'var(--mantine-color-text)', fontSize: 16 } }}
    >
      <Group justify="space-between">
        {children}
        <Button
          component="a"
          href={`#${to}`}
          variant="default"
          className="screen-only"
          aria-label={`${t('safety.today.notice.look')}：${children}`}
        >
          {t('safety.today.notice.look')}
        </Button>
      </Group>
    </Alert>
  )
}
