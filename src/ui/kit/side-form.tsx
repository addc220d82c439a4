import { Button, Drawer, Group, Stack, Text } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useWords } from '../app/words.ts'
import { useFieldNames } from '../homecare/packages/use-field-names.ts'
import { FormFoot } from './form-foot.tsx'
import { SaveError } from './stale.tsx'
import { useFocusReturn } from './use-focus-return.ts'

interface SideFormProps {
  title: string
  children: ReactNode
  /** What belongs to no field. */
  error: unknown
  isRunning: boolean
  onSubmit(event: FormEvent<HTMLFormElement>): void
  /** Saves on the version that stands now; where two can't be in each other's way there is none. */
  onKeepMine?: (version: number) => void
  onClose(): void
  submit?: string
  /** What was brought back from before, and a way to be rid of it. */
  draft?: { isRestored: boolean; onDiscard(): void }
}

/** Every form of the packages: at the side of its list; Enter saves. */
export function SideForm({ title, children, error, isRunning, onSubmit, onClose, ...rest }: SideFormProps) {
  const { t } = useWords()
  const names = useFieldNames()
  useFocusReturn()
  return (
    <Drawer
      opened
      onClose={onClose}
      size="xl"
      title={title}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <form noValidate onSubmit={onSubmit}>
        <Stack>
          {rest.draft?.isRestored && (
            <Group gap="sm" role="status">
              <Text>{t('kit.draftRestored')}</Text>
              <Button variant="default" onClick={rest.draft.onDiscard}>
                {t('kit.draftDiscard')}
              </Button>
            </Group>
          )}
          {children}
          <SaveError
            error={error}
            {...names}
            onKeepMine={(version) => rest.onKeepMine?.(version)}
            onTakeTheirs={onClose}
          />
          <FormFoot>
            <Button variant="default" onClick={onClose}>
              {t('kit.cancel')}
            </Button>
            <Button type="submit" loading={isRunning}>
              {rest.submit ?? t('kit.save')}
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Drawer>
  )
}
