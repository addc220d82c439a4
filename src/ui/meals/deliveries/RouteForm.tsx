import { Modal, Select, Switch, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { z } from 'zod'
import type { Canteen } from '../../../shared/meals/canteen.ts'
import { DeliveryRoute } from '../../../shared/meals/order.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { useToday } from '../../kit/figures/use-period.ts'
import { Frame } from '../../kit/form-frame.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SaveError } from '../../kit/stale.tsx'
import { useStaff } from '../kitchen/parts/use-staff.ts'

const Entry = DeliveryRoute.pick({ name: true, staffId: true, isActive: true })

interface RouteFormProps {
  canteen: Canteen
  /** Left out for a new one. */
  route?: DeliveryRoute
  onClose(): void
}

/** A route's name and who drives it. */
export function RouteForm({ canteen, route, onClose }: RouteFormProps) {
  const { t } = useWords()
  const check = useCheck()
  const { all } = useStaff(canteen, useToday())
  const form = useForm<z.infer<typeof Entry>>({
    initialValues: {
      name: route?.name ?? '',
      staffId: route?.staffId ?? null,
      isActive: route?.isActive ?? true,
    },
    validate: check(Entry),
  })
  const { run, isRunning, error } = useCommand(
    (version: number | null) =>
      client.meals.saveRoute({
        id: route?.id ?? null,
        version,
        siteId: canteen.siteId,
        ...Entry.parse(form.values),
      }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { NAME_TAKEN: 'name' })
  const labels: Record<string, string> = {
    name: t('meals.deliveries.routes.name'),
    staffId: t('meals.deliveries.routes.staff'),
    isActive: t('meals.deliveries.routes.isActive'),
  }
  const show = (field: string, value: unknown): string => {
    if (field === 'staffId') return all.find(({ id }) => id === value)?.name ?? t('kit.none')
    return typeof value === 'boolean' ? t(value ? 'kit.yes' : 'kit.no') : String(value ?? '')
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={
        route
          ? t('meals.deliveries.routes.editTitle', { name: route.name })
          : t('meals.deliveries.routes.addTitle')
      }
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Frame
        submit={t('kit.save')}
        isRunning={isRunning}
        error={null}
        onCancel={onClose}
        onSubmit={() => {
          if (!form.validate().hasErrors) run(route?.version ?? null)
        }}
      >
        <TextInput
          label={labels.name}
          description={t('meals.deliveries.routes.nameHint')}
          required
          data-autofocus
          maxLength={100}
          {...form.getInputProps('name')}
        />
        <Select
          label={labels.staffId}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('kit.none') }}
          nothingFoundMessage={t('kit.noMatch')}
          data={all.map(({ id, name }) => ({ value: String(id), label: name }))}
          {...form.getInputProps('staffId')}
          value={form.values.staffId === null ? null : String(form.values.staffId)}
          onChange={(id) => form.setFieldValue('staffId', id === null ? null : Number(id))}
        />
        {route && (
          <Switch label={labels.isActive} {...form.getInputProps('isActive', { type: 'checkbox' })} />
        )}
        <SaveError
          error={rest}
          label={(field) => labels[field] ?? field}
          show={show}
          onKeepMine={run}
          onTakeTheirs={onClose}
        />
      </Frame>
    </Modal>
  )
}
