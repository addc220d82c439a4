import { Alert, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Grading } from '../../../../shared/safety/hazard.ts'
import { isMajor, needsNamed } from '../../../../shared/safety/hazard-loop.ts'
import { HazardGrade } from '../../../../shared/safety/terms.ts'
import { client } from '../../../app/client.ts'
import { useWords } from '../../../app/words.ts'
import { useCheck } from '../../../kit/check.ts'
import { useCommand } from '../../../kit/command.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { FormModal } from '../../../kit/form-modal.tsx'
import { useRefusalAt } from '../../../kit/refusal-at.ts'
import { useNamed } from '../use-named.ts'
import type { StepProps } from './StepForm.tsx'

/** How grave it is: a major hazard is confirmed by its clause, and by the named manager or responsible person. */
export function GradeForm({ hazard, onClose }: StepProps) {
  const { t } = useWords()
  const say = useEnum()
  const check = useCheck()
  const { isNamed } = useNamed(hazard.siteId)
  const form = useForm<Grading>({
    initialValues: { id: hazard.id, grade: hazard.grade, rule: '', reason: '' },
    validate: (values) => ({
      ...check(Grading)(values),
      ...(isMajor(values.grade) && values.rule.trim() === '' && { rule: t('errors.field.required') }),
    }),
  })
  const { grade } = form.values
  const { run, isRunning, error } = useCommand(client.safety.gradeHazard, { onDone: onClose })
  const rest = useRefusalAt(form, error, { NOT_SAFETY_MANAGER: 'grade' })
  return (
    <FormModal
      title={t('safety.hazards.step.grading.title', { number: hazard.number })}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <Radio.Group label={t('safety.hazards.column.grade')} {...form.getInputProps('grade')}>
        <Stack gap="xs" mt="xs">
          {HazardGrade.options.map((option) => (
            <Radio
              key={option}
              value={option}
              label={say('hazardGrade', option)}
              description={t(`safety.hazards.step.grading.hint.${option}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {needsNamed(hazard.grade, grade) && !isNamed && (
        <Alert
          color="orange"
          variant="light"
          role="status"
          styles={{ message: { color: 'var(--mantine-color-text)', fontSize: 16 } }}
        >
          {t('safety.hazards.step.grading.named')}
        </Alert>
      )}
      {isMajor(grade) && (
        <TextInput
          label={t('safety.hazards.step.grading.rule')}
          placeholder={t('safety.hazards.step.grading.ruleHint')}
          required
          maxLength={500}
          {...form.getInputProps('rule')}
        />
      )}
      <Textarea
        label={t('safety.hazards.step.grading.reason')}
        required
        maxLength={500}
        data-autofocus
        {...form.getInputProps('reason')}
      />
    </FormModal>
  )
}
