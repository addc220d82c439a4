import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFileImport, IconUserPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useSession } from '../app/session.tsx'
import { useWords } from '../app/words.ts'
import { PageHead } from '../kit/parts.tsx'
import { PeopleList } from './PeopleList.tsx'
import { PersonDrawer } from './PersonDrawer.tsx'

/** Everybody the ledgers are about: found, listed, added. */
export function PeoplePage() {
  const { t } = useWords()
  const { may } = useSession()
  const navigate = useNavigate()
  const [isAdding, adding] = useDisclosure()
  const open = (id: number) => void navigate({ to: '/people/$personId', params: { personId: String(id) } })
  const add = may('people.write') && (
    <Button leftSection={<IconUserPlus size={20} aria-hidden />} onClick={adding.open}>
      {t('people.add')}
    </Button>
  )
  const bring = may('imports.write') && (
    <Button
      component="a"
      href="#/imports"
      variant="default"
      leftSection={<IconFileImport size={20} aria-hidden />}
    >
      {t('people.import')}
    </Button>
  )
  return (
    <>
      <PageHead title={t('people.title')} lead={t('people.lead')}>
        {bring}
        {add}
      </PageHead>
      <PeopleList
        onOpen={open}
        first={
          <>
            {add}
            {bring}
          </>
        }
      />
      <PersonDrawer
        isOpen={isAdding}
        onClose={adding.close}
        person={null}
        onSaved={(person) => {
          adding.close()
          open(person.id)
        }}
      />
    </>
  )
}
