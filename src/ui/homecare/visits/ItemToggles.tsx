import { ActionIcon, Select, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconMinus, IconPlus, IconSquare, IconSquareCheckFilled } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { monthOf } from '../../../shared/day.ts'
import type { ServiceItem } from '../../../shared/homecare/package.ts'
import type { Visit } from '../../../shared/homecare/visit.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Load } from '../../kit/parts.tsx'
import type { ReportValues } from './report.ts'

interface ItemTogglesProps {
  visit: Visit
  value: ReportValues['items']
  onChange(items: ReportValues['items']): void
}

/** The items that were done: those planned and those of its kind as big switches, any other by its name. */
export function ItemToggles({ visit, value, onChange }: ItemTogglesProps) {
  const { t } = useWords()
  const items = useQuery(api.homecare.serviceItems.queryOptions())
  const [added, setAdded] = useState<number[]>([])
  const left = useItemsLeft(visit)
  const toggle = (itemId: number) =>
    onChange(
      value.some((item) => item.itemId === itemId)
        ? value.filter((item) => item.itemId !== itemId)
        : [...value, { itemId, quantity: 1, minutes: null }],
    )
  const count = (itemId: number, quantity: number) =>
    onChange(value.map((item) => (item.itemId === itemId ? { ...item, quantity } : item)))
  return (
    <Load of={items}>
      {(all) => {
        const planned = visit.doneItems.map(({ itemId }) => itemId)
        const near = all.filter(({ isActive, kind }) => isActive && kind === visit.kind).map(({ id }) => id)
        const ids = [...new Set([...planned, ...near, ...value.map(({ itemId }) => itemId), ...added])]
        const shown = ids.flatMap((id) => all.find((item) => item.id === id) ?? [])
        const others = all.filter(({ id, isActive }) => isActive && !ids.includes(id))
        return (
          <Stack gap="xs">
            <div className="item-toggles">
              {shown.map((item) => (
                <Toggle
                  key={item.id}
                  item={item}
                  quantity={value.find(({ itemId }) => itemId === item.id)?.quantity ?? 0}
                  hint={left(item.id)}
                  onToggle={() => toggle(item.id)}
                  onCount={(quantity) => count(item.id, quantity)}
                />
              ))}
            </div>
            {others.length > 0 && (
              <Select
                aria-label={t('homecare.visits.report.itemsMore')}
                placeholder={t('homecare.visits.report.itemsMore')}
                searchable
                data={others.map(({ id, code, name }) => ({ value: String(id), label: `${code} ${name}` }))}
                value={null}
                onChange={(id) => {
                  if (id === null) return
                  setAdded([...added, Number(id)])
                  toggle(Number(id))
                }}
              />
            )}
          </Stack>
        )
      }}
    </Load>
  )
}

/** How often an item is still due in the month by the person's package; null where there is none. */
function useItemsLeft(visit: Visit): (itemId: number) => string | null {
  const { t } = useWords()
  const { data } = useQuery(
    api.homecare.packageProgress.queryOptions({
      input: { siteId: visit.siteId, month: monthOf(visit.onDay), personId: visit.personId },
      enabled: visit.grantId !== null,
    }),
  )
  const progress = data?.find(({ grantId }) => grantId === visit.grantId)
  return (itemId) => {
    if (!progress) return null
    const item = progress.items.find((one) => one.itemId === itemId)
    if (!item) return t('homecare.visits.report.outside')
    return item.remaining > 0
      ? t('homecare.visits.report.left', { count: item.remaining })
      : t('homecare.visits.report.beyond')
  }
}

interface ToggleProps {
  item: ServiceItem
  /** 0: not done. */
  quantity: number
  hint: string | null
  onToggle(): void
  onCount(quantity: number): void
}

function Toggle({ item, quantity, hint, onToggle, onCount }: ToggleProps) {
  const { t } = useWords()
  const isOn = quantity > 0
  const name = { item: item.name }
  return (
    <div className="item-toggle" data-on={isOn || undefined}>
      <UnstyledButton className="item-toggle-main" aria-pressed={isOn} onClick={onToggle}>
        {isOn ? (
          <IconSquareCheckFilled size={28} aria-hidden style={{ flex: 'none' }} />
        ) : (
          <IconSquare size={28} aria-hidden style={{ flex: 'none' }} />
        )}
        <span>
          <span className="item-toggle-name">{item.name}</span>
          <Text component="span" c="dimmed" fz="sm" display="block">
            {[item.code, hint].filter(Boolean).join(' · ')}
          </Text>
        </span>
      </UnstyledButton>
      {isOn && (
        <fieldset className="item-toggle-count" aria-label={t('homecare.visits.report.quantity', name)}>
          <ActionIcon
            aria-label={t('homecare.visits.report.less', name)}
            disabled={quantity === 1}
            onClick={() => onCount(quantity - 1)}
          >
            <IconMinus size={20} />
          </ActionIcon>
          <Text fw={650} miw={20} ta="center" aria-live="polite">
            {quantity}
          </Text>
          <ActionIcon
            aria-label={t('homecare.visits.report.more', name)}
            disabled={quantity === 99}
            onClick={() => onCount(quantity + 1)}
          >
            <IconPlus size={20} />
          </ActionIcon>
        </fieldset>
      )}
    </div>
  )
}
