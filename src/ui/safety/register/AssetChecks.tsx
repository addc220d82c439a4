import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconTool } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssetCheck } from '../../../shared/safety/register.ts'
import { api, client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Load } from '../../kit/parts.tsx'
import { ReasonModal } from '../../kit/reason.tsx'

/** What was done to a piece, latest first. */
export function AssetChecks({ assetId }: { assetId: number }) {
  const { t } = useWords()
  const say = useEnum()
  const checks = useQuery(api.safety.assetChecks.queryOptions({ input: { assetId } }))
  const [voiding, setVoiding] = useState<AssetCheck | null>(null)
  const command = useCommand(
    (reason: string) => client.safety.voidAssetCheck({ id: voiding?.id ?? 0, reason }),
    { onDone: () => setVoiding(null) },
  )
  return (
    <Load of={checks}>
      {(all) => (
        <Stack gap="xs">
          {all.length === 0 && <Text c="dimmed">{t('safety.register.check.none')}</Text>}
          {all.map((check) => (
            <CheckLine key={check.id} check={check} onVoid={() => setVoiding(check)} />
          ))}
          <ReasonModal
            isOpen={voiding !== null}
            onClose={() => setVoiding(null)}
            title={t('safety.register.check.voidTitle')}
            lead={
              voiding &&
              t('safety.register.check.voidLead', {
                day: voiding.onDay,
                kind: say('assetCheckKind', voiding.kind),
              })
            }
            action={t('safety.register.check.void')}
            isRunning={command.isRunning}
            error={command.error}
            onSubmit={command.run}
          />
        </Stack>
      )}
    </Load>
  )
}

function CheckLine({ check, onVoid }: { check: AssetCheck; onVoid(): void }) {
  const { t } = useWords()
  const say = useEnum()
  const { may } = useSession()
  const { money } = useFormat()
  const { isOk, voidReason } = check
  const isVoid = check.voidedAt !== null
  const Sign = isOk ? IconCircleCheck : IconTool
  const facts = [
    check.by,
    check.nextOn && t('safety.register.check.next', { day: check.nextOn }),
    check.costFen === null ? '' : money(check.costFen),
    check.note,
  ]
  return (
    <Paper withBorder bg="white" px="md" py="xs">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Group gap="sm" td={isVoid ? 'line-through' : undefined}>
            <Text fw={600}>{check.onDay}</Text>
            <Text>{say('assetCheckKind', check.kind)}</Text>
            <Group gap={4} c={isOk ? 'teal.9' : 'red.9'}>
              <Sign size={18} aria-hidden />
              <Text span fw={500}>
                {t(isOk ? 'safety.register.check.ok' : 'safety.register.check.broken')}
              </Text>
            </Group>
          </Group>
          <Text>{facts.filter(Boolean).join(' · ')}</Text>
          {isVoid && <Text c="dimmed">{t('safety.register.check.voided', { reason: voidReason })}</Text>}
        </div>
        {!isVoid && may('safety.write') && (
          <Button variant="subtle" color="red" onClick={onVoid}>
            {t('safety.register.check.void')}
          </Button>
        )}
      </Group>
    </Paper>
  )
}
