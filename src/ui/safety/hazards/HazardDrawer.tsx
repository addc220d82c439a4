import { Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import type { Hazard } from '../../../shared/safety/hazard.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { PhotoField } from '../../attachments/PhotoField.tsx'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Load } from '../../kit/parts.tsx'
import { SideDrawer } from '../../kit/side-drawer.tsx'
import { HazardActs } from './HazardActs.tsx'
import { HazardBeds } from './HazardBeds.tsx'
import { HazardMeasures } from './HazardMeasures.tsx'
import { HazardPath } from './HazardPath.tsx'
import { DeadlineSign, GradeSign, StateSign } from './HazardSigns.tsx'
import { HazardSteps } from './HazardSteps.tsx'
import { placeWords } from './hazard-words.ts'
import { NoticeButtons } from './NoticeButtons.tsx'

/** One hazard beside the list: where it stands, what was done, and what follows. */
export function HazardDrawer({ id, onClose }: { id: number; onClose(): void }) {
  const { t } = useWords()
  const found = useQuery(api.safety.hazard.queryOptions({ input: { id } }))
  return (
    <SideDrawer
      onClose={onClose}
      size="60rem"
      title={
        found.data
          ? t('safety.hazards.drawer.title', { number: found.data.number })
          : t('safety.hazards.title')
      }
    >
      <Load of={found}>
        {(hazard) => (
          <Stack>
            <Facts hazard={hazard} />
            <HazardPath hazard={hazard} />
            <HazardSteps hazard={hazard} />
            <Part title={t('safety.hazards.drawer.measures')}>
              <HazardMeasures hazard={hazard} />
            </Part>
            <Photos id={hazard.id} />
            <Part title={t('safety.hazards.drawer.beds')}>
              <HazardBeds hazard={hazard} />
            </Part>
            <Part title={t('safety.hazards.drawer.acts')}>
              <HazardActs acts={hazard.acts} />
            </Part>
            <NoticeButtons hazard={hazard} />
          </Stack>
        )}
      </Load>
    </SideDrawer>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap="xs" component="section" aria-label={title}>
      <Title order={3} fz="lg">
        {title}
      </Title>
      {children}
    </Stack>
  )
}

function Photos({ id }: { id: number }) {
  const { t } = useWords()
  return (
    <Group grow align="flex-start" preventGrowOverflow={false}>
      {(['before', 'after'] as const).map((role) => (
        <PhotoField
          key={role}
          entity="hazard"
          entityId={id}
          role={role}
          label={t(`safety.hazards.drawer.${role}`)}
        />
      ))}
    </Group>
  )
}

function Facts({ hazard }: { hazard: Hazard }) {
  const { t, language } = useWords()
  const say = useEnum()
  const { moment } = useFormat()
  const { inspection, asset, drill, item, works, fixers, seen } = hazard
  const rule = hazard.acts.findLast(({ kind, details }) => kind === 'graded' && details.rule)?.details.rule
  const facts: [string, ReactNode][] = [
    [t('safety.hazards.column.place'), placeWords(hazard)],
    [t('safety.hazards.column.description'), hazard.description],
    [
      t('safety.hazards.column.foundOn'),
      t('safety.hazards.drawer.found', { when: moment(hazard.foundAt), who: hazard.foundBy }),
    ],
    [t('safety.hazards.column.source'), say('hazardSource', hazard.source)],
    [t('safety.hazards.drawer.rule'), rule],
    [
      t('safety.hazards.drawer.inspection'),
      inspection && (
        <Link to="/safety/walk/$inspectionId" params={{ inspectionId: String(inspection.id) }}>
          {inspection.name}
        </Link>
      ),
    ],
    [
      t('safety.hazards.drawer.seen'),
      seen.length > 0 &&
        seen.map(({ id, number, at }, index) => (
          <Fragment key={id}>
            {index > 0 && t('safety.walk.item.comma')}
            <Link to="/safety/walk/$inspectionId" params={{ inspectionId: String(id) }}>
              {number}
            </Link>{' '}
            {moment(at)}
          </Fragment>
        )),
    ],
    [t('safety.hazards.drawer.item'), item && (language === 'en' ? item.textEn || item.text : item.text)],
    [
      t('safety.hazards.paper.basis'),
      item?.basis &&
        t('safety.hazards.drawer.basis', { basis: item.basis, verified: say('verified', item.verified) }),
    ],
    [t('safety.hazards.drawer.asset'), asset?.name],
    [t('safety.hazards.drawer.drill'), drill?.name],
    [t('safety.hazards.drawer.works'), works.map(({ name }) => name).join('、')],
    [t('safety.hazards.drawer.fixers'), fixers.join('、')],
  ]
  return (
    <Stack gap={2}>
      <Group gap="lg">
        <StateSign state={hazard.state} />
        <GradeSign grade={hazard.grade} />
        <DeadlineSign hazard={hazard} />
        {hazard.reopenedCount > 0 && (
          <Text fw={500}>{t('safety.hazards.drawer.reopened', { count: hazard.reopenedCount })}</Text>
        )}
      </Group>
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <Text key={label} style={{ whiteSpace: 'pre-wrap' }}>
            <Text span c="dimmed">
              {t('safety.hazards.fact', { label })}
            </Text>
            {value}
          </Text>
        ))}
    </Stack>
  )
}
