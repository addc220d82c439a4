import { Select } from '@mantine/core'
import { useWords } from '../../../app/words.ts'
import type { FieldProps } from '../../../kit/field-props.ts'

/** Whether a joint inspection is one of the year's or called for by something. */
export function JointKind(props: FieldProps) {
  const { t } = useWords()
  return (
    <Select
      label={t('safety.walk.joint.kind')}
      clearable
      clearButtonProps={{ 'aria-label': t('kit.none') }}
      data={(['regular', 'special'] as const).map((value) => ({
        value,
        label: t(`safety.walk.joint.kind_${value}`),
      }))}
      {...props}
    />
  )
}
