import { Button, Group, Paper, Text, Title } from '@mantine/core'
import { IconWalk } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'

/** What is being walked at this moment, each with the way on. */
export function OpenList({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const say = useEnum()
  const { may } = useSession()
  const { moment } = useFormat()
  const { data = [] } = useQuery(api.safety.openInspections.queryOptions({ input: { siteId } }))
  if (data.length === 0) return null
  return (
    <section aria-label={t('safety.walk.list.openTitle')} className="screen-only">
      <Title order={2} fz="lg" mb={4}>
        {t('safety.walk.list.openTitle')}
      </Title>
      {data.map((one) => {
        const name = `${say('inspectionKind', one.kind)} ${one.number}`
        return (
          <Paper key={one.id} withBorder p="sm" mb="xs" bg="white">
            <Group justify="space-between">
              <div>
                <Text fw={600} fz="lg">
                  {[name, one.dueTime, one.floor].filter(Boolean).join(' · ')}
                </Text>
                <Text>
                  {t('safety.walk.list.since', {
                    by: one.by,
                    when: moment(one.startedAt),
                    count: one.answered,
                  })}
                </Text>
              </div>
              <Button
                component="a"
                href={`#/safety/walk/${one.id}`}
                size="lg"
                leftSection={<IconWalk size={24} aria-hidden />}
                aria-label={t('safety.walk.list.goOnWith', { name })}
              >
                {t(may('safety.walk') ? 'safety.walk.list.goOn' : 'safety.walk.list.look')}
              </Button>
            </Group>
          </Paper>
        )
      })}
    </section>
  )
}
