import { Alert, Button, Group, Modal, Stepper } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Building, StructurePlan, StructurePreview } from '../../../shared/beds/schema.ts'
import { api, client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useDraft } from '../../kit/draft.ts'
import { ErrorNote, Load } from '../../kit/parts.tsx'
import { PlanCheck } from './PlanCheck.tsx'
import { PlanNames } from './PlanNames.tsx'
import { PlanSize } from './PlanSize.tsx'
import { stepFields, usePlanForm } from './plan.ts'
import { usePreview } from './use-preview.ts'

interface PlanWizardProps {
  siteId: number
  onClose(): void
}

/** Builds floors, rooms and beds in bulk: how many, how they are named, and a look before anything is saved. */
export function PlanWizard({ siteId, onClose }: PlanWizardProps) {
  const { t } = useWords()
  const structure = useQuery(api.beds.structure.queryOptions({ input: { siteId } }))
  return (
    <Modal
      opened
      onClose={onClose}
      size="60rem"
      title={t('beds.structure.wizard.title')}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
      closeOnClickOutside={false}
    >
      <Load of={structure}>
        {({ buildings }) => <Steps siteId={siteId} buildings={buildings} onClose={onClose} />}
      </Load>
    </Modal>
  )
}

function Steps({ siteId, buildings, onClose }: PlanWizardProps & { buildings: Building[] }) {
  const { t } = useWords()
  const [step, setStep] = useState(0)
  const form = usePlanForm(siteId, buildings)
  const draft = useDraft(`structure.plan.${siteId}`, form)
  const preview = usePreview(form.values)
  const { run, isRunning, error } = useCommand((plan: StructurePlan) => client.beds.buildPlan(plan), {
    doneText: t('beds.structure.wizard.built'),
    onDone: () => {
      draft.drop()
      onClose()
    },
  })
  const next = () => {
    const wrong = (stepFields[step] ?? []).filter((field) => form.validateField(field).hasError)
    if (wrong.length === 0) setStep(step + 1)
  }
  const isLast = step === stepFields.length
  const box = useRef<HTMLFormElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what had the focus goes with the step before
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-autofocus], [role=region]')?.focus(), [step])
  return (
    <form
      ref={box}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isLast) next()
        else if (isBuildable(preview.data)) run(form.values)
      }}
    >
      {draft.isRestored && (
        <Alert mb="md" variant="light" color="blue" title={t('kit.draftRestored')}>
          <Button
            variant="default"
            onClick={() => {
              form.reset()
              draft.drop()
            }}
          >
            {t('kit.draftDiscard')}
          </Button>
        </Alert>
      )}
      <Stepper active={step} onStepClick={setStep} allowNextStepsSelect={false} mb="md">
        <Stepper.Step label={t('beds.structure.wizard.stepSize')}>
          <PlanSize form={form} buildings={buildings} />
        </Stepper.Step>
        <Stepper.Step label={t('beds.structure.wizard.stepNames')}>
          <PlanNames form={form} />
        </Stepper.Step>
        <Stepper.Step label={t('beds.structure.wizard.stepCheck')}>
          <PlanCheck
            preview={preview}
            onPattern={(pattern) => form.setFieldValue('bedPattern', pattern)}
            pattern={form.values.bedPattern}
          />
        </Stepper.Step>
      </Stepper>
      <ErrorNote error={error} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={step === 0 ? onClose : () => setStep(step - 1)}>
          {t(step === 0 ? 'kit.cancel' : 'kit.back')}
        </Button>
        {isLast ? (
          <Button type="submit" loading={isRunning} disabled={!isBuildable(preview.data) || preview.isStale}>
            {t('beds.structure.wizard.build', { count: preview.data?.bedCount ?? 0 })}
          </Button>
        ) : (
          <Button type="submit">{t('kit.next')}</Button>
        )}
      </Group>
    </form>
  )
}

const isBuildable = (preview: StructurePreview | undefined): boolean =>
  preview !== undefined && preview.takenCodes.length === 0 && preview.takenRooms.length === 0
