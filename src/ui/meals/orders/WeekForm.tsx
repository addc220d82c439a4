import { Group, Modal, SegmentedControl, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { StandingOrder } from '../../../shared/meals/order.ts'
import { OrderedWeek } from '../../../shared/meals/order.ts'
import { MealMode } from '../../../shared/meals/terms.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { useDraft } from '../../kit/draft.ts'
import { DayField, useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { Frame } from '../../kit/form-frame.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { CanteenSelect } from '../parts/CanteenSelect.tsx'
import { modeIcons } from './modes.ts'
import type { Orderer } from './PersonOrders.tsx'
import { type Wishes, wishesOn, wishListOf } from './person-orders.ts'
import { type Reach, reaches, WeekPainter } from './WeekPainter.tsx'

interface WeekFormProps {
  who: Orderer
  standing: readonly StandingOrder[]
  onClose(): void
}

interface Values {
  siteId: number | null
  fromOn: string | null
  note: string
  cells: Wishes
}

const Entry = OrderedWeek.pick({ siteId: true, fromOn: true, note: true })

/** Changes somebody's week at a canteen from a day on: choose how, then touch the days. */
export function WeekForm({ who, standing, onClose }: WeekFormProps) {
  const { t } = useWords()
  const check = useCheck()
  const today = useToday()
  const [brush, setBrush] = useState<MealMode | null>('dineIn')
  const [reach, setReach] = useState<Reach>('day')
  const now = standing.find(({ siteId, toOn }) => siteId === who.siteId && (toOn === null || toOn >= today))
  const form = useForm<Values>({
    initialValues: {
      siteId: who.siteId,
      fromOn: today,
      note: now?.note ?? '',
      cells: wishesOn(standing, who.siteId, today),
    },
    validate: check(Entry),
  })
  const draft = useDraft(`meals.week.${who.personId}`, form)
  const { run, isRunning, error } = useCommand(
    ({ cells, ...entry }: Values) =>
      client.meals.setWeek({ personId: who.personId, wishes: wishListOf(cells), ...Entry.parse(entry) }),
    {
      onDone: () => {
        draft.drop()
        onClose()
      },
    },
  )
  const rest = useRefusalAt(form, error, {
    IN_PAST: 'fromOn',
    CANTEEN_SHUT: 'fromOn',
    HEAD_COUNT_SITE: 'siteId',
  })
  const { siteId, fromOn, cells } = form.values
  const ordered = (at: number | null, day: string | null): Wishes =>
    at === null ? {} : wishesOn(standing, at, day ?? today)
  /** Another day: what is ordered then, unless something was painted already. */
  const setDay = (day: string | null) => {
    const isPainted = JSON.stringify(cells) !== JSON.stringify(ordered(siteId, fromOn))
    form.setValues({ fromOn: day, cells: isPainted ? cells : ordered(siteId, day) })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="60rem"
      title={t('meals.orders.standing.formTitle', { person: who.name })}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Frame
        submit={t('kit.save')}
        isRunning={isRunning}
        error={rest}
        draft={{
          isRestored: draft.isRestored,
          onDiscard: () => {
            draft.drop()
            form.reset()
          },
        }}
        onCancel={onClose}
        onSubmit={() => {
          if (!form.validate().hasErrors) run(form.values)
        }}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <CanteenSelect
            label={t('meals.orders.standing.site')}
            required
            isNamed
            {...form.getInputProps('siteId')}
            value={siteId}
            onChange={(next) => form.setValues({ siteId: next, cells: ordered(next, fromOn) })}
          />
          <DayField
            label={t('meals.orders.standing.fromOn')}
            required
            min={today}
            {...form.getInputProps('fromOn')}
            value={fromOn}
            onChange={setDay}
          />
        </SimpleGrid>
        <Group justify="space-between" align="flex-end">
          <Brushes brush={brush} onBrush={setBrush} />
          <SegmentedControl
            aria-label={t('meals.orders.standing.reach.label')}
            value={reach}
            data={reaches.map((value) => ({ value, label: t(`meals.orders.standing.reach.${value}`) }))}
            onChange={(value) => setReach(value as Reach)}
          />
        </Group>
        <WeekPainter
          cells={cells}
          brush={brush}
          reach={reach}
          elsewhere={standing.filter((order) => order.siteId !== siteId)}
          day={fromOn ?? today}
          onCells={(next) => form.setFieldValue('cells', next)}
        />
        <TextInput label={t('meals.orders.standing.note')} maxLength={500} {...form.getInputProps('note')} />
        <Text c="dimmed">{t('meals.orders.standing.lead')}</Text>
      </Frame>
    </Modal>
  )
}

interface BrushesProps {
  brush: MealMode | null
  onBrush(brush: MealMode | null): void
}

function Brushes({ brush, onBrush }: BrushesProps) {
  const { t } = useWords()
  const say = useEnum()
  return (
    <fieldset className="orders-brush">
      <legend>{t('meals.orders.standing.brush')}</legend>
      {MealMode.options.map((mode) => {
        const Icon = modeIcons[mode]
        return (
          <button key={mode} type="button" aria-pressed={brush === mode} onClick={() => onBrush(mode)}>
            <Icon size={20} aria-hidden />
            {say('mealMode', mode)}
          </button>
        )
      })}
      <button type="button" aria-pressed={brush === null} onClick={() => onBrush(null)}>
        <Group gap={6} wrap="nowrap">
          <IconX size={20} aria-hidden />
          {t('meals.orders.standing.not')}
        </Group>
      </button>
    </fieldset>
  )
}
