import { Button, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconShieldCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { CoreClient } from '../../../shared/client.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { ErrorNote } from '../../kit/parts.tsx'
import { Section } from '../parts/Section.tsx'
import { Sign } from '../parts/Sign.tsx'

type Result = Awaited<ReturnType<CoreClient['meals']['checkMeals']>>

/** Reckons the whole ledger anew when asked, and says in words what was found. */
export function LedgerCheck() {
  const { t } = useWords()
  const check = useMutation({ mutationFn: () => client.meals.checkMeals() })
  return (
    <Section
      title={t('meals.figures.checks.ledger')}
      order={2}
      action={
        <Button
          leftSection={<IconShieldCheck size={20} aria-hidden />}
          loading={check.isPending}
          onClick={() => check.mutate()}
        >
          {t('meals.figures.checks.run')}
        </Button>
      }
    >
      <Text>{t('meals.figures.checks.lead')}</Text>
      <div role="status">
        {check.isPending && <Text>{t('meals.figures.checks.running')}</Text>}
        {check.data && !check.isPending && <Found result={check.data} />}
      </div>
      <ErrorNote error={check.error} />
    </Section>
  )
}

function Found({ result }: { result: Result }) {
  const { t } = useWords()
  const { number } = useFormat()
  const { brokenAt, wrongCharges, wrongSums, wrongPersonMonths, wrongBalances } = result
  const counts = [
    ['charges', wrongCharges],
    ['sums', wrongSums],
    ['persons', wrongPersonMonths],
    ['balances', wrongBalances],
  ] as const
  const isGood = brokenAt === null && counts.every(([, count]) => count === 0)
  const lines = number(result.lines)
  const line = (text: string, isRight: boolean) => (
    <Sign
      key={text}
      icon={isRight ? IconCircleCheck : IconAlertTriangle}
      tone={isRight ? 'good' : 'bad'}
      isLong
    >
      {text}
    </Sign>
  )
  return (
    <Stack gap="xs">
      <Text fw={650} fz="lg">
        {t(`meals.figures.checks.${isGood ? 'good' : 'bad'}`, { lines })}
      </Text>
      {line(
        brokenAt === null
          ? t('meals.figures.checks.chain')
          : t('meals.figures.checks.brokenAt', { id: brokenAt }),
        brokenAt === null,
      )}
      {counts.map(([name, count]) => {
        const what = t(`meals.figures.checks.${name}`)
        return line(count === 0 ? what : t('meals.figures.checks.wrong', { what, count }), count === 0)
      })}
    </Stack>
  )
}
