import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { isRefusal } from '../../../shared/errors.ts'
import type { WordKey } from '../../../shared/words/index.ts'
import { useWords } from '../../app/words.ts'
import { Appear } from '../../kit/form-foot.tsx'
import { PersonLink } from '../PersonLink.tsx'

/** Who this might be already, each with the reason, to open and compare before a second record is made. */
export function DuplicatesNote({
  error,
  isRunning,
  onConfirm,
}: {
  error: unknown
  isRunning: boolean
  onConfirm(): void
}) {
  const { t } = useWords()
  if (!isRefusal(error, 'POSSIBLE_DUPLICATES')) return null
  return (
    <Appear>
      <Alert
        color="orange"
        variant="light"
        role="alert"
        icon={<IconUsers />}
        title={t('errors.POSSIBLE_DUPLICATES')}
        styles={{ title: { color: 'var(--mantine-color-text)', fontSize: 16 } }}
      >
        <Stack gap="xs">
          {error.data.people.map(({ personId, person, birth, reasons }) => (
            <Group key={personId} gap="sm">
              <PersonLink id={personId} inNewWindow>
                {birth ? `${person}（${birth}）` : person}
              </PersonLink>
              <Text>
                {reasons
                  .map((reason) => t(`people.duplicate.${reason}` as WordKey))
                  .join(t('people.list.comma'))}
              </Text>
            </Group>
          ))}
          <Button
            variant="default"
            loading={isRunning}
            onClick={onConfirm}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('people.duplicate.confirm')}
          </Button>
        </Stack>
      </Alert>
    </Appear>
  )
}
