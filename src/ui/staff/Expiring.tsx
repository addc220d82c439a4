import { Anchor, Group, Paper, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/client.ts'
import { useWords } from '../app/words.ts'
import { type EnumName, useEnum } from '../kit/fields.tsx'
import { useFormat } from '../kit/format.ts'
import { RuleNote } from '../kit/parts.tsx'
import { Expiry } from './columns.tsx'

const CERTIFICATE: EnumName = 'certificate'

/** Certificates that expire within 30 days or have expired; nothing when all are good. */
export function Expiring({ onOpen }: { onOpen?: (staffId: number) => void }) {
  const { t } = useWords()
  const say = useEnum()
  const { dayOf } = useFormat()
  const { data = [] } = useQuery(api.staff.expiring.queryOptions({ input: { withinDays: 30 } }))
  const today = dayOf(Date.now())
  if (data.length === 0) return null
  return (
    <Paper withBorder bg="white" p="md" mb="md" component="section" aria-labelledby="expiring">
      <Group gap={4} mb="xs">
        <Title order={2} fz="lg" id="expiring">
          {t('staff.expiry.title')}
        </Title>
        <RuleNote>{t('staff.expiry.rule')}</RuleNote>
      </Group>
      <Group gap="lg" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {data.map(({ staffId, name, kind, expiresOn }) => {
          const text = t('staff.expiry.row', { name, kind: say(CERTIFICATE, kind) })
          return (
            <Group component="li" key={`${staffId}${kind}${expiresOn}`} gap="xs">
              {onOpen ? (
                <Anchor component="button" type="button" underline="always" onClick={() => onOpen(staffId)}>
                  {text}
                </Anchor>
              ) : (
                <Text>{text}</Text>
              )}
              <Expiry on={expiresOn} today={today} />
            </Group>
          )
        })}
      </Group>
    </Paper>
  )
}
