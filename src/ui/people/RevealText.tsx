import { Button, Group, Text } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useSession } from '../app/session.tsx'
import { useWords } from '../app/words.ts'
import type { MaskedName, Reveal } from './reveal.ts'

/** A masked value, and the button that shows it in full to whoever may see it. */
export function RevealText({ masked, field, from }: { masked: string; field: MaskedName; from: Reveal }) {
  const { t } = useWords()
  const { may } = useSession()
  if (masked === '') return <Text c="dimmed">{t('kit.unknown')}</Text>
  const isShown = from.shown?.field === field
  const Icon = isShown ? IconEyeOff : IconEye
  return (
    <Group gap="xs" wrap="nowrap" align="center">
      <Text aria-live="polite" style={{ overflowWrap: 'anywhere' }}>
        {isShown ? from.shown?.value : masked}
      </Text>
      {may('people.reveal') && (
        <Button
          variant="subtle"
          px="xs"
          className="screen-only"
          style={{ flex: 'none' }}
          leftSection={<Icon size={18} aria-hidden />}
          aria-label={t(isShown ? 'people.reveal.hideField' : 'people.reveal.showField', {
            field: t(`people.field.${field}`),
          })}
          onClick={() => (isShown ? from.hide() : void from.reveal(field))}
        >
          {t(isShown ? 'people.reveal.hide' : 'people.reveal.show')}
        </Button>
      )}
    </Group>
  )
}
