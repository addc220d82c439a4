import { Badge, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { BoardBed } from '../../../shared/beds/schema.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import css from './drawer.module.css'
import { Sign } from './icons.tsx'
import { lookOf } from './model.ts'

/** Who lies in a bed and how, for whom it is held, why it is out of service. */
export function BedFacts({ bed }: { bed: BoardBed }) {
  const { t } = useWords()
  const say = useEnum()
  const { occupant, hold, outage } = bed
  const look = lookOf(bed)
  return (
    <div>
      <Group gap="xs" mb="xs">
        <Badge size="xl" variant="light" c="dark.9" tt="none" leftSection={<Sign of={look} />}>
          {t(`board.tile.${look}`)}
        </Badge>
        {occupant && (
          <Text fz="xl" fw={650}>
            {occupant.name}
          </Text>
        )}
      </Group>
      <dl className={css.facts}>
        {occupant && <Occupant occupant={occupant} />}
        {hold && (
          <>
            <Fact label={t('board.drawer.heldFor')}>
              <PersonLink id={hold.personId} name={hold.name} />
            </Fact>
            <Fact label={t('board.drawer.heldUntil')}>{hold.untilOn}</Fact>
          </>
        )}
        {outage && (
          <>
            <Fact label={t('board.drawer.out')}>
              {outage.expectedOn
                ? t('board.drawer.outLine', {
                    reason: say('outageReason', outage.reason),
                    day: outage.expectedOn,
                  })
                : say('outageReason', outage.reason)}
            </Fact>
            {outage.hazard && (
              <Fact label={t('board.drawer.hazard')}>
                <HazardLink {...outage.hazard} />
              </Fact>
            )}
            {outage.note && <Fact label={t('board.drawer.note')}>{outage.note}</Fact>}
          </>
        )}
      </dl>
    </div>
  )
}

function Occupant({ occupant }: { occupant: NonNullable<BoardBed['occupant']> }) {
  const { t } = useWords()
  const say = useEnum()
  const { moment } = useFormat()
  const { personId, name, sex, age, isAgeAbout, careLevel, mobility, hasOxygen, leave } = occupant
  return (
    <>
      <Fact label={t('beds.actions.person')}>
        {say('sex', sex)} {age !== null && t(isAgeAbout ? 'kit.yearsAbout' : 'kit.years', { count: age })}{' '}
        <PersonLink id={personId} name={name} />
      </Fact>
      {careLevel && <Fact label={t('board.drawer.careLevel')}>{say('careLevel', careLevel)}</Fact>}
      {mobility && <Fact label={t('board.drawer.mobility')}>{say('mobility', mobility)}</Fact>}
      {hasOxygen && <Fact label={t('board.drawer.oxygen')}>{t('kit.yes')}</Fact>}
      <Fact label={t('board.drawer.arrived')}>{moment(occupant.arrivedAt)}</Fact>
      {occupant.isTrial && occupant.trialUntilOn && (
        <Fact label={t('board.drawer.trialUntil')}>{occupant.trialUntilOn}</Fact>
      )}
      {leave && (
        <Fact label={t('board.drawer.leave')}>
          {t(leave.expectedOn ? 'board.drawer.leaveLine' : 'board.drawer.leaveOpen', {
            kind: say('leaveKind', leave.kind),
            from: moment(leave.from),
            day: leave.expectedOn,
          })}
          {leave.isOverdue && <b> {t('board.drawer.overdue')}</b>}
        </Fact>
      )}
      {occupant.leavingOn && <Fact label={t('board.drawer.leaving')}>{occupant.leavingOn}</Fact>}
    </>
  )
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
)

function PersonLink({ id, name }: { id: number; name: string }) {
  const { t } = useWords()
  return (
    <Link to="/people/$personId" params={{ personId: String(id) }}>
      {t('board.drawer.openPerson', { person: name })}
    </Link>
  )
}

/** To the hazard that puts the bed on safety hold, for whoever may read it. */
function HazardLink({ id, number }: { id: number; number: string }) {
  const { may } = useSession()
  if (!may('safety.read')) return number
  return (
    <Link to="/safety/hazards" search={{ hazard: id }}>
      {number}
    </Link>
  )
}
