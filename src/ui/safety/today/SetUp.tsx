import { Button, List } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconShieldCheck } from '@tabler/icons-react'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { Empty, ErrorNote } from '../../kit/parts.tsx'

/** Before anything is planned: what one touch makes. */
export function SetUp({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const { may } = useSession()
  const { run, isRunning, error } = useCommand(() => client.safety.setUpSafety({ siteId }), {
    doneText: null,
    onDone: (made) =>
      notifications.show({
        message: t('safety.today.setUp.done', made),
        color: 'teal',
        closeButtonProps: { 'aria-label': t('kit.close') },
      }),
  })
  const mayManage = may('safety.manage')
  return (
    <Empty
      title={t('safety.today.setUp.title')}
      lead={t(mayManage ? 'safety.today.setUp.lead' : 'safety.today.setUp.ask')}
    >
      {mayManage && (
        <>
          <List ta="left" spacing={4}>
            {(['rounds', 'checks', 'drills', 'upkeep'] as const).map((key) => (
              <List.Item key={key}>{t(`safety.today.setUp.${key}`)}</List.Item>
            ))}
          </List>
          <Button
            size="lg"
            leftSection={<IconShieldCheck size={24} aria-hidden />}
            loading={isRunning}
            onClick={() => run()}
          >
            {t('safety.today.setUp.action')}
          </Button>
          <ErrorNote error={error} />
        </>
      )}
    </Empty>
  )
}
