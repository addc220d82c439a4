import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { addDays } from '../../../shared/day.ts'
import type { VisitRow } from '../../../shared/homecare/visit.ts'
import type { Person } from '../../../shared/people/schema.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { HeldEquipment } from '../../homecare/equipment/HeldEquipment.tsx'
import { AlertSigns } from '../../homecare/family-beds/Alerts.tsx'
import { useCareSite } from '../../homecare/use-care-site.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { useFormat } from '../../kit/format.ts'
import { Load } from '../../kit/parts.tsx'

/** Visits looked for so many days back and ahead, and so many shown of each. */
const DAYS = 31
const SHOWN = 3

/** Home care of a person: family bed, packages, visits last and next, and what they hold. */
export function CareTab({ person }: { person: Person }) {
  const site = useCareSite()
  return (
    <Stack gap="lg">
      <Beds personId={person.id} />
      <Packages personId={person.id} />
      {site && <Visits personId={person.id} siteId={site.id} />}
      <Equipment person={person} siteId={site?.id} />
    </Stack>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap="xs" component="section" aria-label={title}>
      <Title order={2} fz="lg">
        {title}
      </Title>
      {children}
    </Stack>
  )
}

function Beds({ personId }: { personId: number }) {
  const { t } = useWords()
  const say = useEnum()
  const beds = useQuery(api.homecare.familyBedsOf.queryOptions({ input: { personId } }))
  return (
    <Section title={t('people.care.beds')}>
      <Load of={beds}>
        {(rows) =>
          rows.length === 0 ? (
            <Text c="dimmed">{t('people.care.none')}</Text>
          ) : (
            rows.map((row) => (
              <Group key={row.id} gap="md">
                <Anchor href={`#/care/beds?bed=${row.id}`} underline="always">
                  {row.code}
                </Anchor>
                <Text>
                  {[
                    say('familyBedStage', row.stage),
                    row.sinceOn,
                    row.closeReason && say('familyBedClose', row.closeReason),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
                <AlertSigns alerts={row.alerts} />
              </Group>
            ))
          )
        }
      </Load>
    </Section>
  )
}

function Packages({ personId }: { personId: number }) {
  const { t } = useWords()
  const grants = useQuery(api.homecare.packageGrants.queryOptions({ input: { personId } }))
  return (
    <Section title={t('people.care.packages')}>
      <Load of={grants}>
        {(rows) =>
          rows.length === 0 ? (
            <Text c="dimmed">{t('people.care.none')}</Text>
          ) : (
            rows.map((grant) => (
              <Text key={grant.id}>
                {t('people.care.package', {
                  package: grant.package,
                  from: grant.fromOn,
                  to: grant.toOn ?? t('people.care.noEnd'),
                })}
              </Text>
            ))
          )
        }
      </Load>
    </Section>
  )
}

function Visits({ personId, siteId }: { personId: number; siteId: number }) {
  const { t } = useWords()
  const today = useToday()
  const visits = useQuery(
    api.homecare.visits.queryOptions({
      input: { siteId, personId, from: addDays(today, -DAYS), to: addDays(today, DAYS) },
    }),
  )
  return (
    <Section title={t('people.care.visits')}>
      <Load of={visits}>
        {({ rows }) => (
          <>
            <Lines
              label={t('people.care.last')}
              rows={rows
                .filter(({ state }) => state === 'done')
                .slice(-SHOWN)
                .reverse()}
            />
            <Lines
              label={t('people.care.next')}
              rows={rows.filter(({ state, onDay }) => state === 'planned' && onDay >= today).slice(0, SHOWN)}
            />
          </>
        )}
      </Load>
    </Section>
  )
}

function Lines({ label, rows }: { label: string; rows: VisitRow[] }) {
  const { t } = useWords()
  const say = useEnum()
  const { moment } = useFormat()
  return (
    <div>
      <Text fw={600}>{label}</Text>
      {rows.length === 0 && <Text c="dimmed">{t('people.care.none')}</Text>}
      {rows.map((visit) => (
        <Text key={visit.id}>
          <Anchor href={`#/care/visits/${visit.id}`} underline="always">
            {moment(visit.fromAt)}
          </Anchor>{' '}
          {[say('visitKind', visit.kind), ...visit.workers.map(({ name }) => name)].join(' · ')}
        </Text>
      ))}
    </div>
  )
}

function Equipment({ person, siteId }: { person: Person; siteId: number | undefined }) {
  const { t } = useWords()
  return (
    <Section title={t('people.care.equipment')}>
      {siteId !== undefined && <HeldEquipment personId={person.id} person={person.name} siteId={siteId} />}
    </Section>
  )
}
