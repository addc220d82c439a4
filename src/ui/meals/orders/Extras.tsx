import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { KitchenCount, KitchenExtra } from '../../../shared/meals/order.ts'
import { api, client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { useFormat } from '../../kit/format.ts'
import { ErrorNote } from '../../kit/parts.tsx'
import { ReasonModal } from '../../kit/reason.tsx'
import { Section } from '../parts/Section.tsx'
import { signed } from './CountHead.tsx'
import { usualLeft } from './count.ts'
import { ExtraForm } from './ExtraForm.tsx'

/** Portions more or fewer than ordered, by name; and who usually comes without an order. */
export function Extras({ count }: { count: KitchenCount }) {
  const { t } = useWords()
  const { may } = useSession()
  const today = useToday()
  const [doing, setDoing] = useState<'add' | KitchenExtra | null>(null)
  const close = () => setDoing(null)
  const mayWrite = may('meals.write') && count.onDay >= today
  return (
    <Section
      title={t('meals.orders.extra.title')}
      order={2}
      action={
        mayWrite && (
          <Button
            variant="light"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setDoing('add')}
          >
            {t('meals.orders.extra.add')}
          </Button>
        )
      }
    >
      {count.extras.length === 0 ? (
        <Text c="dimmed">{t('meals.orders.extra.none')}</Text>
      ) : (
        <ul className="orders-list">
          {count.extras.map((extra) => (
            <li key={extra.id}>
              <Line extra={extra} onVoid={mayWrite ? () => setDoing(extra) : undefined} />
            </li>
          ))}
        </ul>
      )}
      {mayWrite && <Usual count={count} />}
      {doing === 'add' && <ExtraForm count={count} onClose={close} />}
      {doing !== null && doing !== 'add' && <VoidExtra extra={doing} onClose={close} />}
    </Section>
  )
}

function Line({ extra, onVoid }: { extra: KitchenExtra; onVoid?: () => void }) {
  const { t } = useWords()
  const say = useEnum()
  const { moment } = useFormat()
  const { name, quantity, recordedBy: who, recordedAt } = extra
  return (
    <Group justify="space-between" w="100%" gap="sm">
      <div>
        <Text fw={650}>
          {signed(quantity)} {name}
        </Text>
        <Text c="dimmed">
          {say('dinerClass', extra.class)} ·{' '}
          {t('meals.orders.extra.by', { who, at: moment(recordedAt).slice(5) })}
        </Text>
      </div>
      {onVoid && (
        <Button
          variant="subtle"
          color="red"
          className="screen-only"
          aria-label={t('meals.orders.extra.voidOf', { name })}
          onClick={onVoid}
        >
          {t('meals.orders.extra.void')}
        </Button>
      )}
    </Group>
  )
}

/** Offers those who came on the last same weekdays, rounded to whole portions. */
function Usual({ count: { siteId, onDay, meal, extras } }: { count: KitchenCount }) {
  const { t } = useWords()
  const say = useEnum()
  const { number } = useFormat()
  const usual = useQuery(api.meals.usualWalkIns.queryOptions({ input: { siteId, onDay, meal } }))
  const add = useCommand(client.meals.addKitchenExtra)
  const left = usualLeft(usual.data ?? [], extras)
  if (left.length === 0) return <ErrorNote error={usual.error} />
  return (
    <Stack gap="xs" className="screen-only">
      <Text fw={650}>{t('meals.orders.extra.usual')}</Text>
      <Text c="dimmed">{t('meals.orders.extra.usualLead')}</Text>
      {left.map(({ class: dinerClass, average, count }) => {
        const word = say('dinerClass', dinerClass)
        return (
          <Button
            key={dinerClass}
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            loading={add.isRunning}
            style={{ alignSelf: 'flex-start' }}
            onClick={() =>
              add.run({
                siteId,
                onDay,
                meal,
                class: dinerClass,
                quantity: count,
                personId: null,
                name: t('meals.orders.extra.usualName', { class: word }),
              })
            }
          >
            {t('meals.orders.extra.usualAdd', {
              class: word,
              average: number(Math.round(average * 10) / 10),
              count,
            })}
          </Button>
        )
      })}
      <ErrorNote error={add.error} />
    </Stack>
  )
}

function VoidExtra({ extra: { id, name, quantity }, onClose }: { extra: KitchenExtra; onClose(): void }) {
  const { t } = useWords()
  const { run, isRunning, error } = useCommand(
    (reason: string) => client.meals.voidKitchenExtra({ id, reason }),
    { onDone: onClose },
  )
  return (
    <ReasonModal
      isOpen
      onClose={onClose}
      title={t('meals.orders.extra.voidOf', { name })}
      lead={t('meals.orders.extra.voidLead', { name, quantity: signed(quantity) })}
      action={t('meals.orders.extra.void')}
      isRunning={isRunning}
      error={error}
      onSubmit={run}
    />
  )
}
