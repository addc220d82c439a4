import { Alert, NumberInput, SimpleGrid, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { Day } from '../../../../shared/day.ts'
import type { Canteen } from '../../../../shared/meals/canteen.ts'
import { type FoodSample, type MenuDish, NewFoodSample } from '../../../../shared/meals/kitchen.ts'
import { isTooCold, isTooLight, isTooWarm } from '../../../../shared/meals/kitchen-rules.ts'
import type { Meal } from '../../../../shared/meals/terms.ts'
import { client } from '../../../app/client.ts'
import { useSession } from '../../../app/session.tsx'
import { useWords } from '../../../app/words.ts'
import { useCheck } from '../../../kit/check.ts'
import { useCommand } from '../../../kit/command.ts'
import { MomentField, useEnum } from '../../../kit/fields.tsx'
import { Frame } from '../../../kit/form-frame.tsx'
import { useRefusalAt } from '../../../kit/refusal-at.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { StaffSelect } from '../parts/StaffSelect.tsx'
import { TenthsField } from '../parts/TenthsField.tsx'

/** What is offered again for the next dish. */
type Usual = Pick<FoodSample, 'weightG' | 'fridge' | 'temperatureTenths' | 'staffId'>

interface TakeSampleProps {
  canteen: Canteen
  day: Day
  meal: Meal
  first: MenuDish
  /** Dishes of this meal without a sample: after one is saved the next is asked for. */
  missing: MenuDish[]
  last: Usual | undefined
  onClose(): void
}

/** Takes the samples of a meal, one dish after the other. */
export function TakeSample({ canteen, day, meal, first, missing, last, onClose }: TakeSampleProps) {
  const { t } = useWords()
  const say = useEnum()
  const [dish, setDish] = useState(first)
  const [usual, setUsual] = useState(last)
  const next = (saved: FoodSample) => {
    const following = missing.find(({ dishId }) => dishId !== saved.dishId)
    setUsual(saved)
    if (following) setDish(following)
    else onClose()
  }
  return (
    <Dialog
      title={t('meals.kitchen.sample.takeTitle', { meal: say('meal', meal), dish: dish.name })}
      onClose={onClose}
    >
      <TakeForm
        key={dish.dishId}
        canteen={canteen}
        of={{ onDay: day, meal, dishId: dish.dishId }}
        left={missing.length}
        usual={usual}
        onSaved={next}
        onClose={onClose}
      />
    </Dialog>
  )
}

interface TakeFormProps {
  canteen: Canteen
  of: { onDay: Day; meal: Meal; dishId: number }
  left: number
  usual: Usual | undefined
  onSaved(sample: FoodSample): void
  onClose(): void
}

function TakeForm({ canteen, of, left, usual, onSaved, onClose }: TakeFormProps) {
  const { t } = useWords()
  const { me } = useSession()
  const check = useCheck()
  const weight = useRef<HTMLInputElement>(null)
  // The next dish's form appears in a dialog that is open already.
  useEffect(() => {
    weight.current?.focus()
    weight.current?.select()
  }, [])
  const form = useForm({
    initialValues: {
      siteId: canteen.siteId,
      ...of,
      // What was wrong last time is not offered again.
      weightG: usual && !isTooLight(usual.weightG) ? usual.weightG : null,
      fridge: usual?.fridge ?? '',
      temperatureTenths: isPoor(usual?.temperatureTenths ?? null) ? null : (usual?.temperatureTenths ?? null),
      staffId: me.staffId ?? usual?.staffId ?? null,
      // Unless told the core says when.
      takenAt: undefined as number | undefined,
    },
    validate: check(NewFoodSample),
  })
  const { run, isRunning, error } = useCommand(
    (values: typeof form.values) => client.meals.takeSample(NewFoodSample.parse(values)),
    { onDone: onSaved },
  )
  const rest = useRefusalAt(form, error, {
    IN_FUTURE: 'takenAt',
    BACKWARD: 'takenAt',
    NOT_EMPLOYED: 'staffId',
  })
  const at = form.getInputProps
  const { weightG, temperatureTenths, takenAt } = form.values
  return (
    <Frame
      submit={t(left > 1 ? 'meals.kitchen.sample.saveNext' : 'kit.save')}
      isRunning={isRunning}
      error={rest}
      onCancel={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NumberInput
          ref={weight}
          label={t('meals.kitchen.sample.weight')}
          description={t('meals.kitchen.sample.weightHint')}
          required
          data-autofocus
          allowDecimal={false}
          hideControls
          min={1}
          max={5000}
          suffix={` ${t('meals.kitchen.gramUnit')}`}
          {...at('weightG')}
          value={weightG ?? ''}
          onChange={(grams) => form.setFieldValue('weightG', typeof grams === 'number' ? grams : null)}
        />
        <TenthsField
          label={t('meals.kitchen.sample.temperature')}
          description={t('meals.kitchen.sample.temperatureHint')}
          min={-40}
          max={60}
          {...at('temperatureTenths')}
        />
        <TextInput label={t('meals.kitchen.sample.fridge')} required maxLength={100} {...at('fridge')} />
        <StaffSelect
          canteen={canteen}
          on={of.onDay}
          label={t('meals.kitchen.sample.staff')}
          {...at('staffId')}
          value={form.values.staffId}
        />
        <MomentField
          label={t('meals.kitchen.sample.takenAt')}
          {...at('takenAt')}
          value={takenAt ?? Date.now()}
        />
      </SimpleGrid>
      <Poor weightG={weightG} temperatureTenths={temperatureTenths} />
    </Frame>
  )
}

const isPoor = (tenths: number | null) => isTooWarm(tenths) || isTooCold(tenths)

/** Said before it is saved: it will be flagged. */
function Poor({ weightG, temperatureTenths }: { weightG: number | null; temperatureTenths: number | null }) {
  const { t } = useWords()
  const said = [
    ...(weightG !== null && isTooLight(weightG) ? [t('meals.kitchen.sample.lightWarning')] : []),
    ...(isTooWarm(temperatureTenths) ? [t('meals.kitchen.sample.warmWarning')] : []),
    ...(isTooCold(temperatureTenths) ? [t('meals.kitchen.sample.coldWarning')] : []),
  ]
  if (said.length === 0) return null
  return (
    <Alert color="orange" variant="light" role="status" icon={<IconAlertTriangle />}>
      {said.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Alert>
  )
}
