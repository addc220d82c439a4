import { Anchor, Button, Group, Paper, Stack, Title, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconClockHour4 } from '@tabler/icons-react'
import { useState } from 'react'
import type { CanteenReminder } from '../../../shared/meals/canteen.ts'
import { type Say, useWords } from '../../app/words.ts'
import { Sign } from '../parts/Sign.tsx'

const FIRST = 4

/** How long it still holds, or since when not. */
function whenText(t: Say, { daysLeft, expiresOn }: CanteenReminder): string | null {
  if (daysLeft === null) return null
  if (daysLeft === 0) return t('meals.canteens.remind.today')
  return daysLeft < 0
    ? t('meals.canteens.remind.over', { count: -daysLeft, day: expiresOn })
    : t('meals.canteens.remind.left', { count: daysLeft, day: expiresOn })
}

/** Licences and health certificates that ran out or soon will; nothing when all is well. */
export function Reminders({
  rows,
  onOpen,
}: {
  rows: readonly CanteenReminder[]
  onOpen(siteId: number): void
}) {
  const { t } = useWords()
  const [isAll, setAll] = useState(false)
  if (rows.length === 0) return null
  const shown = isAll ? rows : rows.slice(0, FIRST)
  return (
    <Paper withBorder bg="white" p="md" mb="md" component="section" aria-labelledby="reminders">
      <Title order={2} fz="lg" id="reminders" mb="xs">
        {t('meals.canteens.remind.title')}
      </Title>
      <Stack gap={4} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {shown.map((row) => (
          <li key={`${row.kind}-${row.siteId}-${row.staffId}`}>
            <ReminderLine row={row} onOpen={onOpen} />
          </li>
        ))}
      </Stack>
      {rows.length > shown.length && (
        <Button variant="subtle" className="screen-only" onClick={() => setAll(true)}>
          {t('meals.canteens.remind.more', { count: rows.length - shown.length })}
        </Button>
      )}
    </Paper>
  )
}

function ReminderLine({ row, onOpen }: { row: CanteenReminder; onOpen(siteId: number): void }) {
  const { t } = useWords()
  const when = whenText(t, row)
  const isLate = row.daysLeft === null || row.daysLeft < 0
  const what = t(`meals.canteens.remind.${row.kind}`, { who: row.who })
  const isStaff = row.staffId !== null
  return (
    <Group gap="sm" mih={44}>
      <Sign icon={isLate ? IconAlertTriangle : IconClockHour4} tone={isLate ? 'bad' : 'warn'} isLong>
        {[row.site, what, when].filter(Boolean).join(' · ')}
      </Sign>
      {isStaff ? (
        <Anchor href="#/staff" underline="always" className="screen-only" py={10}>
          {t('meals.canteens.remind.openStaff')}
        </Anchor>
      ) : (
        <UnstyledButton
          className="screen-only"
          c="var(--mantine-color-anchor)"
          td="underline"
          mih={44}
          onClick={() => onOpen(row.siteId)}
        >
          {t('meals.canteens.remind.openCanteen')}
        </UnstyledButton>
      )}
    </Group>
  )
}
