import {
  Button,
  NumberInput,
  Paper,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  Title,
} from '@mantine/core'
import { IconHeartbeat } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Visit } from '../../../shared/homecare/visit.ts'
import { useWords } from '../../app/words.ts'
import { PhotoField } from '../../attachments/PhotoField.tsx'
import { SignaturePad } from '../../attachments/SignaturePad.tsx'
import { useEnum } from '../../kit/fields.tsx'
import { FindingSwitch } from './FindingFields.tsx'
import { ItemToggles } from './ItemToggles.tsx'
import { type ReportValues, vitalSigns, wrongVitals } from './report.ts'
import { Satisfaction } from './Satisfaction.tsx'

interface ReportFieldsProps {
  visit: Visit
  values: ReportValues
  /** The form was sent: what is missing is said. */
  isAsked: boolean
  onChange(change: Partial<ReportValues>): void
}

/** What a worker says of a visit: items first, then what was seen, photos, how the elder liked it, and who signs. */
export function ReportFields({ visit, values, isAsked, onChange }: ReportFieldsProps) {
  const { t } = useWords()
  return (
    <>
      <Section title={t('homecare.visits.report.items')}>
        <ItemToggles visit={visit} value={values.items} onChange={(items) => onChange({ items })} />
      </Section>
      {!visit.isHealthMasked && (
        <Section title={t('homecare.visits.report.vitals')}>
          <VitalFields values={values.vitals} onChange={(vitals) => onChange({ vitals })} />
        </Section>
      )}
      <Section title={t('homecare.visits.report.note')}>
        <Stack>
          <Textarea
            aria-label={t('homecare.visits.report.note')}
            maxLength={2000}
            value={values.note}
            onChange={({ currentTarget }) => onChange({ note: currentTarget.value })}
          />
          <FindingSwitch
            value={values.finding}
            isAsked={isAsked}
            onChange={(finding) => onChange({ finding })}
          />
        </Stack>
      </Section>
      <Section>
        <PhotoField entity="visit" entityId={visit.id} role="photo" />
      </Section>
      <Section title={t('homecare.visits.report.satisfaction')}>
        <Satisfaction value={values.satisfaction} onChange={(satisfaction) => onChange({ satisfaction })} />
      </Section>
      <Section title={t('homecare.visits.report.signed')}>
        <Signing visitId={visit.id} value={values.signedBy} onChange={(signedBy) => onChange({ signedBy })} />
      </Section>
    </>
  )
}

export function Section({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <Paper withBorder bg="white" p="md" component="section">
      {title && (
        <Title order={2} fz="1.1rem" mb="xs">
          {title}
        </Title>
      )}
      {children}
    </Paper>
  )
}

type Vitals = ReportValues['vitals']

/** Big fields with a number pad; folded away until somebody measures. */
function VitalFields({ values, onChange }: { values: Vitals; onChange(values: Vitals): void }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const isFilled = Object.values(values).some((value) => value !== '')
  if (!isOpen && !isFilled)
    return (
      <Button
        variant="light"
        fullWidth
        leftSection={<IconHeartbeat size={20} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('homecare.visits.report.vitalsAdd')}
      </Button>
    )
  const wrong = wrongVitals(values)
  return (
    <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm">
      {vitalSigns.map((sign) => (
        <NumberInput
          key={sign.name}
          label={t(`homecare.visits.vital.${sign.name}`)}
          size="lg"
          hideControls
          inputMode={sign.scale === 1 ? 'numeric' : 'decimal'}
          allowNegative={false}
          decimalScale={sign.scale === 1 ? 0 : 1}
          value={values[sign.name]}
          error={
            wrong.includes(sign) &&
            t('homecare.visits.report.between', { least: sign.least, most: sign.most })
          }
          onChange={(value) => onChange({ ...values, [sign.name]: value === '' ? '' : Number(value) })}
        />
      ))}
    </SimpleGrid>
  )
}

interface SigningProps {
  visitId: number
  value: ReportValues['signedBy']
  onChange(signedBy: ReportValues['signedBy']): void
}

/** Who signs, and the pad they sign on; on paper where somebody can't. */
function Signing({ visitId, value, onChange }: SigningProps) {
  const { t } = useWords()
  const say = useEnum()
  const [isOnPaper, setOnPaper] = useState(false)
  return (
    <Stack gap="sm">
      <SegmentedControl
        fullWidth
        aria-label={t('homecare.visits.report.signed')}
        value={value ?? ''}
        data={[
          { value: '', label: t('homecare.visits.report.signedNone') },
          { value: 'elder', label: say('signedBy', 'elder') },
          { value: 'family', label: say('signedBy', 'family') },
        ]}
        onChange={(signer) => onChange(signer === '' ? null : (signer as 'elder' | 'family'))}
      />
      {value === null ? (
        <Text c="dimmed">{t('homecare.visits.done.unsigned')}</Text>
      ) : (
        <SignaturePad
          key={value}
          entity="visit"
          entityId={visitId}
          role={value === 'elder' ? 'elderSignature' : 'familySignature'}
          isOnPaper={isOnPaper}
          onPaper={setOnPaper}
        />
      )}
    </Stack>
  )
}
