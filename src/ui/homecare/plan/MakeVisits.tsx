import { Button, Group, Modal, SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Client, client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useFormat } from '../../kit/format.ts'
import { ErrorNote } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { useFocusReturn } from '../../kit/use-focus-return.ts'
import { useClashWords } from './ClashList.tsx'
import type { Doing } from './doing.ts'
import { MonthField } from './fields.tsx'
import { visitOfPlan } from './new-visit.ts'

export type Made = Awaited<ReturnType<Client['homecare']['makeVisits']>>
type Gap = Made['gaps'][number]

interface MakeVisitsProps {
  siteId: number
  /** What was made before a gap was opened. */
  result: Made | null
  onResult(result: Made): void
  onDo(doing: Doing): void
  onClose(): void
}

/** Makes a month's visits from the plans, and says what could not be made and why. */
export function MakeVisits({ siteId, result, onResult, onDo, onClose }: MakeVisitsProps) {
  const { t } = useWords()
  const { dayOf } = useFormat()
  const [month, setMonth] = useState(dayOf(Date.now()).slice(0, 7))
  useFocusReturn()
  const { run, isRunning, error } = useCommand(() => client.homecare.makeVisits({ siteId, month }), {
    doneText: t('homecare.plan.make.done'),
    onDone: onResult,
  })
  return (
    <Modal
      opened
      onClose={onClose}
      size={result && result.gaps.length > 0 ? '70rem' : 'lg'}
      title={t('homecare.plan.make.title')}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          run(undefined)
        }}
      >
        <Stack>
          <Text>{t('homecare.plan.make.lead')}</Text>
          <Group align="flex-end">
            <MonthField
              label={t('homecare.plan.make.month')}
              data-autofocus
              value={month}
              onChange={setMonth}
            />
            <Button type="submit" loading={isRunning}>
              {t('homecare.plan.make.run')}
            </Button>
          </Group>
          <ErrorNote error={error} />
        </Stack>
      </form>
      {result && <Result siteId={siteId} result={result} onDo={onDo} />}
    </Modal>
  )
}

function Result({ siteId, result, onDo }: { siteId: number; result: Made; onDo(doing: Doing): void }) {
  const { t } = useWords()
  const { number } = useFormat()
  const columns = useGapColumns(siteId, onDo)
  return (
    <Stack mt="md">
      <SimpleGrid cols={{ base: 2, sm: 5 }} role="status">
        {(['made', 'changed', 'kept', 'withdrawn'] as const).map((key) => (
          <Count key={key} label={t(`homecare.plan.make.${key}`)} value={number(result[key])} />
        ))}
        <Count label={t('homecare.plan.make.gaps')} value={number(result.gaps.length)} />
      </SimpleGrid>
      {result.gaps.length > 0 && (
        <>
          <Text>{t('homecare.plan.make.gapsLead')}</Text>
          <DataTable
            name={t('homecare.plan.make.gaps')}
            rows={result.gaps}
            columns={columns}
            rowKey={({ planId, onDay }) => `${planId}.${onDay}`}
            pageSize={50}
          />
        </>
      )}
    </Stack>
  )
}

const Count = ({ label, value }: { label: string; value: string }) => (
  <div>
    <Text c="dimmed">{label}</Text>
    <Text fz={24} fw={650}>
      {value}
    </Text>
  </div>
)

function useGapColumns(siteId: number, onDo: (doing: Doing) => void): Column<Gap>[] {
  const { t } = useWords()
  const words = useClashWords()
  const { data: plans = [] } = useQuery(api.homecare.visitPlans.queryOptions({ input: { siteId } }))
  return [
    { key: 'onDay', label: t('homecare.plan.field.on'), text: ({ onDay }) => onDay, isShort: true },
    { key: 'person', label: t('homecare.plan.field.elder'), text: ({ person }) => person, isShort: true },
    { key: 'staff', label: t('homecare.plan.field.worker'), text: ({ staff }) => staff, isShort: true },
    {
      key: 'why',
      label: t('homecare.plan.make.why'),
      text: ({ clashes }) => clashes.map(words).join('；'),
    },
    {
      key: 'do',
      label: t('homecare.plan.make.fix'),
      isOnlyOnScreen: true,
      text: () => '',
      cell: (gap) => {
        const plan = plans.find(({ id }) => id === gap.planId)
        if (!plan) return null
        return (
          <Button
            variant="light"
            aria-label={t('homecare.plan.make.fixOf', { elder: gap.person, day: gap.onDay })}
            onClick={() => onDo({ kind: 'new', start: visitOfPlan(plan, gap.onDay), gap })}
          >
            {t('homecare.plan.make.arrange')}
          </Button>
        )
      },
    },
  ]
}
