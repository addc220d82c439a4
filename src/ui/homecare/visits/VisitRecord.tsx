import { Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAlertCircle, IconPencil, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Visit } from '../../../shared/homecare/visit.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { PhotoField } from '../../attachments/PhotoField.tsx'
import { SignaturePad } from '../../attachments/SignaturePad.tsx'
import { useCommand } from '../../kit/command.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { ReasonModal } from '../../kit/reason.tsx'
import { CorrectForm } from './CorrectForm.tsx'
import { Counting } from './Counting.tsx'
import { FindingModal } from './FindingModal.tsx'
import { Section } from './ReportFields.tsx'
import { vitalSigns } from './report.ts'

/** A visit that is over: what was recorded, whether it counts, and putting it right. */
export function VisitRecord({ visit }: { visit: Visit }) {
  const { t } = useWords()
  const [isCorrecting, correcting] = useDisclosure()
  const isDone = visit.state === 'done'
  if (isCorrecting) return <CorrectForm visit={visit} onClose={correcting.close} />
  return (
    <>
      <Section title={t('homecare.visits.done.title')}>
        <Stack gap="sm">
          <Counting visit={visit} />
          <dl className="visit-facts">
            {isDone ? (
              <DoneFacts visit={visit} />
            ) : (
              <Fact label={t('homecare.visits.done.reason')}>{visit.outcomeReason || '—'}</Fact>
            )}
          </dl>
          {visit.isHealthMasked && <Text c="dimmed">{t('homecare.visits.done.masked')}</Text>}
          {visit.voidedAt === null && <RecordActions visit={visit} onCorrect={correcting.open} />}
        </Stack>
      </Section>
      {isDone && (
        <Section>
          <PhotoField entity="visit" entityId={visit.id} role="photo" />
        </Section>
      )}
      {isDone && visit.signedBy !== null && (
        <Section>
          <SignaturePad
            entity="visit"
            entityId={visit.id}
            role={visit.signedBy === 'elder' ? 'elderSignature' : 'familySignature'}
          />
        </Section>
      )}
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

function DoneFacts({ visit }: { visit: Visit }) {
  const { t } = useWords()
  const say = useEnum()
  const { doneItems, satisfaction, signedBy, offPlanReason, note, minutes } = visit
  return (
    <>
      <Fact label={t('homecare.visits.done.minutes')}>
        {minutes === null ? '—' : t('homecare.visits.row.minutes', { count: minutes })}
      </Fact>
      <Fact label={t('homecare.visits.done.items')}>
        <DoneItems items={doneItems} />
      </Fact>
      <Vitals visit={visit} />
      {note && (
        <Fact label={t('homecare.visits.report.note')}>
          <span style={{ whiteSpace: 'pre-wrap' }}>{note}</span>
        </Fact>
      )}
      <Fact label={t('homecare.visits.row.satisfaction')}>
        {satisfaction === null ? '—' : t(`homecare.visits.satisfied.s${satisfaction as 1 | 2 | 3 | 4 | 5}`)}
      </Fact>
      <Fact label={t('homecare.visits.done.signedBy')}>
        {signedBy === null ? t('homecare.visits.done.unsigned') : say('signedBy', signedBy)}
      </Fact>
      {offPlanReason && <Fact label={t('homecare.visits.done.offPlan')}>{offPlanReason}</Fact>}
    </>
  )
}

function DoneItems({ items }: { items: Visit['doneItems'] }) {
  const { t } = useWords()
  const { money } = useFormat()
  if (items.length === 0) return t('homecare.visits.done.noItems')
  return items.map(({ itemId, item, quantity, priceFen, isOutsidePackage }) => (
    <div key={itemId}>
      {item} {quantity > 1 && t('homecare.visits.report.times', { count: quantity })}{' '}
      <Text component="span" c="dimmed">
        {money(priceFen * quantity)}
        {isOutsidePackage && ` · ${t('homecare.visits.done.outside')}`}
      </Text>
    </div>
  ))
}

function Vitals({ visit: { vitals } }: { visit: Visit }) {
  const { t } = useWords()
  const taken = vitalSigns.filter(({ name }) => vitals?.[name] != null)
  if (taken.length === 0) return null
  return (
    <Fact label={t('homecare.visits.report.vitals')}>
      {taken.map(({ name, scale }) => (
        <div key={name}>
          {t(`homecare.visits.vital.${name}`)} <strong>{(vitals?.[name] ?? 0) / scale}</strong>
        </div>
      ))}
    </Fact>
  )
}

function RecordActions({ visit, onCorrect }: { visit: Visit; onCorrect(): void }) {
  const { t } = useWords()
  const { may } = useSession()
  const [isVoiding, voiding] = useDisclosure()
  const [isFinding, finding] = useDisclosure()
  const voidIt = useCommand((reason: string) => client.homecare.voidVisit({ id: visit.id, reason }), {
    onDone: voiding.close,
  })
  return (
    <Group gap="sm" className="screen-only">
      {visit.state === 'done' && may('homecare.visit') && (
        <Button variant="default" leftSection={<IconPencil size={20} aria-hidden />} onClick={onCorrect}>
          {t('homecare.visits.done.correct')}
        </Button>
      )}
      {may('homecare.visit') && (
        <Button
          variant="default"
          leftSection={<IconAlertCircle size={20} aria-hidden />}
          onClick={finding.open}
        >
          {t('homecare.visits.done.addFinding')}
        </Button>
      )}
      {may('homecare.write') && (
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={20} aria-hidden />}
          onClick={voiding.open}
        >
          {t('homecare.visits.done.void')}
        </Button>
      )}
      {isFinding && <FindingModal visit={visit} onClose={finding.close} />}
      <ReasonModal
        isOpen={isVoiding}
        onClose={voiding.close}
        title={t('homecare.visits.done.voidTitle')}
        lead={t('homecare.visits.done.voidLead')}
        action={t('homecare.visits.done.void')}
        isRunning={voidIt.isRunning}
        error={voidIt.error}
        onSubmit={voidIt.run}
      />
    </Group>
  )
}
