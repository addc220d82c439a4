import { Stack, Text } from '@mantine/core'
import type { HazardAct, HazardActDetails } from '../../../shared/safety/hazard.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'

/** Everything that was done to a hazard, first to last, by whom and why. */
export function HazardActs({ acts }: { acts: readonly HazardAct[] }) {
  const { t } = useWords()
  const say = useEnum()
  const { moment } = useFormat()
  const words = useActWords()
  return (
    <Stack gap="xs" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
      {acts.map((act) => (
        <li key={act.id}>
          <Text>
            <Text span fw={600}>
              {say('hazardActKind', act.kind)}
            </Text>{' '}
            <Text span c="dimmed">
              {t('safety.hazards.drawer.found', { when: moment(act.at), who: act.by })}
            </Text>
          </Text>
          {words(act.details).map(([label, value]) => (
            <Text key={label} pl="md" style={{ whiteSpace: 'pre-wrap' }}>
              <Text span c="dimmed">
                {t('safety.hazards.fact', { label })}
              </Text>
              {value}
            </Text>
          ))}
        </li>
      ))}
    </Stack>
  )
}

/** What an act says beside its kind, each thing with its name. */
function useActWords() {
  const { t } = useWords()
  const say = useEnum()
  const { money, moment } = useFormat()
  const changed = (from: string | undefined, to: string) =>
    from === undefined || from === to ? to : t('safety.hazards.act.changed', { from, to })
  return (details: HazardActDetails): [string, string][] => {
    const { grade, fromGrade, fromOn, deadlineOn, costFen, reportedAt, measures, staff, beds } = details
    const grades = fromGrade && say('hazardGrade', fromGrade)
    const said = {
      grade: grade && changed(grades, say('hazardGrade', grade)),
      rule: details.rule,
      reason: details.reason,
      measures: measures?.join('；'),
      deadlineOn: deadlineOn && changed(fromOn, deadlineOn),
      costFen: costFen === undefined ? undefined : money(costFen),
      staff: staff?.join('、'),
      to: details.to,
      reportedAt: reportedAt === undefined ? undefined : moment(reportedAt),
      beds: beds?.join('、'),
      note: details.note,
    }
    return Object.entries(said).flatMap(([key, value]) =>
      value ? [[t(`safety.hazards.act.${key as keyof typeof said}`), value]] : [],
    )
  }
}
