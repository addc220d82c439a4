import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconPlus, IconUserCheck, IconUserExclamation } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { SafetyRole } from '../../../shared/safety/safety-role.ts'
import { SafetyRoleKind } from '../../../shared/safety/terms.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { Load } from '../../kit/parts.tsx'
import { EndRoleForm, RoleForm } from './RoleForms.tsx'
import { isNamedOn } from './use-named.ts'

type Doing = { kind: 'name'; role: SafetyRoleKind } | { kind: 'end'; named: SafetyRole } | null

/** Who is named responsible, manager and officer, since when, and what each may do. */
export function RolesTab({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const say = useEnum()
  const { may } = useSession()
  const today = useToday()
  const roles = useQuery(api.safety.safetyRoles.queryOptions({ input: { siteId } }))
  const [doing, setDoing] = useState<Doing>(null)
  const stop = () => setDoing(null)
  const mayName = may('sites.manage')
  return (
    <Load of={roles}>
      {(all) => (
        <Stack maw={900}>
          {SafetyRoleKind.options.map((role) => {
            const own = all.filter((one) => one.role === role)
            const standing = own.filter((one) => isNamedOn(one, today) || one.fromOn > today)
            const past = own.filter((one) => !standing.includes(one))
            return (
              <Paper
                key={role}
                withBorder
                bg="white"
                p="md"
                component="section"
                aria-label={say('safetyRole', role)}
              >
                <Group justify="space-between" align="flex-start">
                  <Title order={2} fz="lg">
                    {say('safetyRole', role)}
                  </Title>
                  {mayName && (
                    <Button
                      variant="light"
                      leftSection={<IconPlus size={20} aria-hidden />}
                      onClick={() => setDoing({ kind: 'name', role })}
                    >
                      {t('safety.hazards.role.of', { role: say('safetyRole', role) })}
                    </Button>
                  )}
                </Group>
                <Text c="dimmed" mb="xs">
                  {t(`safety.hazards.role.may.${role}`)}
                </Text>
                {standing.length === 0 && <Text fw={600}>{t('safety.hazards.role.nobody')}</Text>}
                {standing.map((named) => (
                  <Named
                    key={named.id}
                    named={named}
                    onEnd={
                      mayName && named.toOn === null ? () => setDoing({ kind: 'end', named }) : undefined
                    }
                  />
                ))}
                <Past past={past} />
              </Paper>
            )
          })}
          <Text>{t('safety.hazards.role.fixer')}</Text>
          {doing?.kind === 'name' && (
            <RoleForm siteId={siteId} role={doing.role} roles={all} onClose={stop} />
          )}
          {doing?.kind === 'end' && <EndRoleForm named={doing.named} onClose={stop} />}
        </Stack>
      )}
    </Load>
  )
}

function Named({ named, onEnd }: { named: SafetyRole; onEnd: (() => void) | undefined }) {
  const { t } = useWords()
  const { may } = useSession()
  const { staff: name, fromOn, toOn, hasAccount } = named
  return (
    <Stack gap={4} mb="xs">
      <Group gap="sm">
        <Text fw={600} fz="lg">
          {name}
        </Text>
        <Text>
          {toOn === null
            ? t('safety.hazards.role.from', { day: fromOn })
            : t('safety.hazards.role.period', { from: fromOn, to: toOn })}
        </Text>
        {hasAccount && (
          <Group gap={4} c="teal.9">
            <IconUserCheck size={20} aria-hidden />
            <Text span>{t('safety.hazards.role.hasAccount')}</Text>
          </Group>
        )}
        {onEnd && (
          <Button variant="subtle" px="xs" onClick={onEnd}>
            {t('safety.hazards.role.end')}
          </Button>
        )}
      </Group>
      {!hasAccount && (
        <Alert
          color="orange"
          variant="light"
          icon={<IconUserExclamation />}
          role="status"
          styles={{ message: { color: 'var(--mantine-color-text)', fontSize: 16 } }}
        >
          {t('safety.hazards.role.noAccount', { name })}{' '}
          {may('accounts.manage') && <Link to="/accounts">{t('safety.hazards.role.toAccounts')}</Link>}
        </Alert>
      )}
    </Stack>
  )
}

function Past({ past }: { past: readonly SafetyRole[] }) {
  const { t } = useWords()
  if (past.length === 0) return null
  return (
    <Text c="dimmed">
      {t('safety.hazards.fact', { label: t('safety.hazards.role.past') })}
      {past
        .map(({ staff, fromOn, toOn }) =>
          [staff, t('safety.hazards.role.period', { from: fromOn, to: toOn })].join(' '),
        )
        .join('；')}
    </Text>
  )
}
