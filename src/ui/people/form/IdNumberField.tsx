import { Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Day } from '../../../shared/day.ts'
import { birthFromId, idStateOf, normaliseIdNumber, sexFromId } from '../../../shared/people/id-number.ts'
import type { Sex } from '../../../shared/people/schema.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import type { Reveal } from '../reveal.ts'
import { MaskedField } from './MaskedField.tsx'

interface IdNumberFieldProps {
  value: string | null
  onChange(value: string): void
  masked: string
  reveal: Reveal
  error?: ReactNode
  /** What the core said of the number, with the ways on. */
  refusal: ReactNode
  birthOn: Day | null
  sex: Sex | null
  onBirth(day: Day): void
  onSex(sex: Sex): void
}

/** The identity number: judged while it is typed, never blocking, and never overwriting another field. */
export function IdNumberField({ birthOn, sex, onBirth, onSex, refusal, ...field }: IdNumberFieldProps) {
  const { t } = useWords()
  const say = useEnum()
  const { dayOf } = useFormat()
  const number = normaliseIdNumber(field.value ?? '')
  const isTyping = [...(field.value ?? '').replace(/\s/g, '')].length < 15
  const state = number ? idStateOf(number, dayOf(Date.now())) : 'none'
  const birth = number ? birthFromId(number) : null
  const sexFound = number ? sexFromId(number) : null
  return (
    <Stack gap={6}>
      <MaskedField {...field} field="idNumber" maxLength={40} />
      {refusal}
      <div role="status">
        {number === null && !isTyping && <Hint isWarning>{t('errors.ID_NUMBER_MALFORMED')}</Hint>}
        {state === 'toVerify' && <Hint isWarning>{t('people.form.idToVerify')}</Hint>}
        {state === 'valid' && <Hint>{t('people.form.idValid')}</Hint>}
      </div>
      <Group gap="xs">
        {birth && birth !== birthOn && (
          <Button variant="light" onClick={() => onBirth(birth)}>
            {t('people.form.useBirth', { day: birth })}
          </Button>
        )}
        {sexFound && sexFound !== sex && (
          <Button variant="light" onClick={() => onSex(sexFound)}>
            {t('people.form.useSex', { sex: say('sex', sexFound) })}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

function Hint({ isWarning = false, children }: { isWarning?: boolean; children: string }) {
  const Icon = isWarning ? IconAlertTriangle : IconCircleCheck
  return (
    <Group gap={6} wrap="nowrap" c={isWarning ? 'orange.9' : 'teal.9'}>
      <Icon size={18} aria-hidden style={{ flex: 'none' }} />
      <Text fz="sm">{children}</Text>
    </Group>
  )
}
