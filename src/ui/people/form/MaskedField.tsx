import { Button, Group, Input, TextInput } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../../app/words.ts'
import { RevealText } from '../RevealText.tsx'
import type { MaskedName, Reveal } from '../reveal.ts'

interface MaskedFieldProps {
  field: MaskedName
  value: string | null
  onChange(value: string): void
  masked: string
  reveal: Reveal
  error?: ReactNode
  maxLength: number
  inputMode?: 'tel' | 'text'
}

/** A field that is stored masked: shown as it is, seen in full or replaced by a button each. */
export function MaskedField({ field, value, onChange, masked, reveal, ...input }: MaskedFieldProps) {
  const { t } = useWords()
  const label = t(`people.field.${field}`)
  if (value !== null)
    return (
      <TextInput
        {...input}
        label={label}
        autoComplete="off"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    )
  return (
    <Input.Wrapper label={label} labelElement="div">
      <Group gap="xs" mih={44}>
        <RevealText masked={masked} field={field} from={reveal} />
        <Button
          variant="default"
          leftSection={<IconPencil size={18} aria-hidden />}
          aria-label={t('people.form.replaceField', { field: label })}
          onClick={() => onChange('')}
        >
          {t('kit.edit')}
        </Button>
      </Group>
    </Input.Wrapper>
  )
}
