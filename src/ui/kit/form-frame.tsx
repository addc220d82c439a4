import { Button, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../app/words.ts'
import { ErrorNote } from './parts.tsx'

interface FrameProps {
  /** Whom and which beds it is about, one line each. */
  facts?: ReactNode[]
  children?: ReactNode
  submit: string
  isRunning: boolean
  /** A failure that belongs to no field. */
  error: unknown
  onSubmit(): void
  onCancel(): void
  /** What a rule asks before it lets the form through; it says the failure in its own way. */
  question?: ReactNode
  isDanger?: boolean
  /** What was brought back from before a crash, and a way to be rid of it. */
  draft?: { isRestored: boolean; onDiscard(): void }
}

/** The furniture of every form in a dialog: facts, fields, what went wrong, and the two buttons. Enter saves. */
export function Frame({ facts = [], children, submit, isRunning, error, onSubmit, ...rest }: FrameProps) {
  const { t } = useWords()
  const { onCancel, question, isDanger, draft } = rest
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        onSubmit()
      }}
    >
      <Stack>
        {facts.length > 0 && (
          <div>
            {facts.map((fact, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
              <Text key={index} fz="lg" fw={600}>
                {fact}
              </Text>
            ))}
          </div>
        )}
        {draft?.isRestored && (
          <Group justify="space-between">
            <Text>{t('kit.draftRestored')}</Text>
            <Button variant="subtle" onClick={draft.onDiscard}>
              {t('kit.draftDiscard')}
            </Button>
          </Group>
        )}
        {children}
        {question ?? <ErrorNote error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('kit.cancel')}
          </Button>
          {/* Where no field asks to be filled in first, Enter confirms at once. */}
          <Button type="submit" data-autofocus loading={isRunning} color={isDanger ? 'red' : undefined}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
