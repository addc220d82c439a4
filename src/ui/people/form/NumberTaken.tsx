import { Button, Group, Text } from '@mantine/core'
import { isRefusal } from '../../../shared/errors.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useDescribeError } from '../../kit/errors.ts'
import { Appear } from '../../kit/form-foot.tsx'
import { PersonLink } from '../PersonLink.tsx'

/** The same number is another person's: who, and the two ways on. Nothing for any other failure. */
export function NumberTaken({ error, onMerge }: { error: unknown; onMerge?: (otherId: number) => void }) {
  const { t } = useWords()
  const { may } = useSession()
  const describe = useDescribeError()
  if (!isRefusal(error, 'ID_NUMBER_TAKEN')) return null
  const { personId } = error.data
  return (
    <Appear>
      <Group gap="sm" role="alert">
        <Text c="var(--mantine-color-error)" fw={500}>
          {describe(error)}
        </Text>
        <PersonLink id={personId} inNewWindow>
          {t('people.openThat')}
        </PersonLink>
        {onMerge && may('people.merge') && (
          <Button variant="default" onClick={() => onMerge(personId)}>
            {t('people.merge.action')}
          </Button>
        )}
      </Group>
    </Appear>
  )
}
