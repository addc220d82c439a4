import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { Day } from '../../../../shared/day.ts'
import type { KitchenLog } from '../../../../shared/meals/kitchen-log.ts'
import { FEVER_TENTHS } from '../../../../shared/meals/kitchen-rules.ts'
import { client } from '../../../app/client.ts'
import { useSession } from '../../../app/session.tsx'
import { useWords } from '../../../app/words.ts'
import { useCommand } from '../../../kit/command.ts'
import { ErrorNote } from '../../../kit/parts.tsx'
import { Section } from '../../parts/Section.tsx'
import { Sign } from '../../parts/Sign.tsx'
import { TenthsField } from '../parts/TenthsField.tsx'
import type { StaffOption } from '../parts/use-staff.ts'
import { healthCertificate } from './health-certificate.ts'
import { LogLine } from './LogList.tsx'
import { standing } from './missing.ts'
import '../samples/samples.css'

interface MorningCheckProps {
  siteId: number
  day: Day
  staff: StaffOption[]
  /** Of that day. */
  logs: KitchenLog[]
  /** Something is not as it should be: the whole form. */
  onOther(staffId: number, temperatureTenths: number | null): void
}

/** 晨检 by name: a temperature and Enter for whoever is well. */
export function MorningCheck({ siteId, day, staff, logs, onOther }: MorningCheckProps) {
  const { t } = useWords()
  const { may } = useSession()
  const checks = standing(logs).filter(({ kind }) => kind === 'morningCheck')
  const { run, isRunning, error, clearError } = useCommand(
    ({ staffId, temperatureTenths }: { staffId: number; temperatureTenths: number }) =>
      client.meals.addKitchenLog({
        siteId,
        onDay: day,
        staffId,
        details: {
          kind: 'morningCheck',
          temperatureTenths,
          hasSymptoms: false,
          hasWounds: false,
          isCleanlyDressed: true,
          measure: '',
        },
      }),
  )
  return (
    <Section
      order={2}
      title={t('enums.kitchenLog.morningCheck')}
      action={<Text>{t('meals.kitchen.log.checkedOf', { done: checks.length, all: staff.length })}</Text>}
    >
      <ErrorNote error={error} onRetry={error ? clearError : undefined} />
      {staff.length === 0 && <Text c="dimmed">{t('meals.kitchen.log.noStaff')}</Text>}
      <ul className="sample-list" style={{ margin: 0, padding: 0 }}>
        {staff.map((one) => {
          const own = checks.filter(({ staffId }) => staffId === one.id)
          return (
            <li key={one.id}>
              <div style={{ flex: 1 }}>
                <Text fw={650}>{one.name}</Text>
                <Certificate staff={one} day={day} />
                {own.map((log) => (
                  <LogLine key={log.id} log={log} />
                ))}
              </div>
              {own.length === 0 && one.isOnLeave && <Text c="dimmed">{t('meals.kitchen.log.onLeave')}</Text>}
              {own.length === 0 && !one.isOnLeave && may('meals.serve') && (
                <CheckEntry
                  name={one.name}
                  isRunning={isRunning}
                  onWell={(temperatureTenths) => run({ staffId: one.id, temperatureTenths })}
                  onOther={(temperatureTenths) => onOther(one.id, temperatureTenths)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function Certificate({ staff, day }: { staff: StaffOption; day: Day }) {
  const { t } = useWords()
  const { state, expiresOn } = healthCertificate(staff.certificates, day)
  if (state === 'valid') return null
  return (
    <Sign icon={IconAlertTriangle} tone="bad">
      {t(`meals.kitchen.log.certificate.${state}`, { on: expiresOn })}
    </Sign>
  )
}

interface CheckEntryProps {
  name: string
  isRunning: boolean
  onWell(temperatureTenths: number): void
  onOther(temperatureTenths: number | null): void
}

function CheckEntry({ name, isRunning, onWell, onOther }: CheckEntryProps) {
  const { t } = useWords()
  const [tenths, setTenths] = useState<number | null>(null)
  const [isAsked, setAsked] = useState(false)
  const isImpossible = tenths === null || tenths < 340 || tenths > 430
  const save = () => {
    setAsked(true)
    if (isImpossible) return
    if (tenths >= FEVER_TENTHS) onOther(tenths)
    else onWell(tenths)
  }
  return (
    <form
      noValidate
      className="screen-only"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Group gap="xs" align="flex-start">
        <TenthsField
          w={130}
          aria-label={t('meals.kitchen.log.temperatureOf', { name })}
          placeholder={t('meals.kitchen.log.bodyTemperature')}
          value={tenths}
          onChange={setTenths}
          error={isAsked && isImpossible ? t('meals.kitchen.log.temperatureAsked') : undefined}
        />
        <Button
          type="submit"
          loading={isRunning}
          leftSection={<IconCircleCheck size={20} aria-hidden />}
          aria-label={t('meals.kitchen.log.wellOf', { name })}
        >
          {t('meals.kitchen.log.well')}
        </Button>
        <Button
          variant="default"
          aria-label={t('meals.kitchen.log.unwellOf', { name })}
          onClick={() => onOther(tenths)}
        >
          {t('meals.kitchen.log.unwell')}
        </Button>
      </Group>
    </form>
  )
}
