import { ActionIcon, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowsJoin, IconDotsVertical, IconPrinter, IconTrash } from '@tabler/icons-react'
import type { Person } from '../../../shared/people/schema.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { ReasonModal } from '../../kit/reason.tsx'

/** What is seldom done with a record: printing, merging, voiding. */
export function RecordMenu({
  person,
  isFixed,
  onPrint,
  onMerge,
}: {
  person: Person
  isFixed: boolean
  onPrint(): void
  onMerge(): void
}) {
  const { t } = useWords()
  const { may } = useSession()
  const [isVoiding, voiding] = useDisclosure()
  const { run, isRunning, error } = useCommand(
    (reason: string) => client.people.void({ id: person.id, reason }),
    { onDone: voiding.close },
  )
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <ActionIcon variant="default" aria-label={t('people.page.record')} title={t('people.page.record')}>
            <IconDotsVertical size={22} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPrinter size={20} />} onClick={onPrint}>
            {t('people.paper.action')}
          </Menu.Item>
          {!isFixed && may('people.merge') && (
            <Menu.Item leftSection={<IconArrowsJoin size={20} />} onClick={onMerge}>
              {t('people.merge.with')}
            </Menu.Item>
          )}
          {!isFixed && may('people.write') && (
            <Menu.Item leftSection={<IconTrash size={20} />} c="red.9" onClick={voiding.open}>
              {t('people.void.action')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ReasonModal
        isOpen={isVoiding}
        onClose={voiding.close}
        title={t('people.void.title', { name: person.name })}
        lead={t('people.void.lead')}
        action={t('people.void.go')}
        isRunning={isRunning}
        error={error}
        onSubmit={run}
      />
    </>
  )
}
