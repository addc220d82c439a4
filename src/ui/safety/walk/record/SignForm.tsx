import { Autocomplete, Button, Checkbox, Text } from '@mantine/core'
import { useState } from 'react'
import type { Inspection } from '../../../../shared/safety/inspection.ts'
import { client } from '../../../app/client.ts'
import { useWords } from '../../../app/words.ts'
import { DrawArea } from '../../../attachments/DrawArea.tsx'
import { base64Of } from '../../../attachments/shrink.ts'
import { isSignature, type Stroke, signaturePicture } from '../../../attachments/strokes.ts'
import { useCommand } from '../../../kit/command.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { FormModal } from '../../../kit/form-modal.tsx'
import { newKey } from '../../../kit/new-key.ts'
import { useSiteStaff } from '../../parts/use-site-staff.ts'
import type { Signing } from './signs.ts'

interface SignFormProps {
  inspection: Inspection
  signing: Signing
  onClose(): void
}

const firstName = ({ by, parties }: Inspection, { role, department }: Signing): string => {
  if (role === 'patroller') return by
  return parties.find((party) => party.department === department)?.inspectors ?? ''
}

/** Somebody signs on the screen; or by name alone where the paper carries the signature. */
export function SignForm({ inspection, signing, onClose }: SignFormProps) {
  const { t } = useWords()
  const say = useEnum()
  const { id, siteId, onDay } = inspection
  const { role, department } = signing
  const { staff } = useSiteStaff(siteId, onDay)
  const [key] = useState(newKey)
  const [name, setName] = useState(() => firstName(inspection, signing))
  const [strokes, setStrokes] = useState<Stroke[]>([])
  const [isOnPaper, setOnPaper] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const problems = {
    name: name.trim() === '',
    strokes: !isOnPaper && !isSignature(strokes),
  }
  const { run, isRunning, error } = useCommand(
    async () => {
      const picture = isOnPaper ? null : await keepStrokes(inspection, signing, strokes)
      const known = role === 'inspector' ? undefined : staff.find((one) => one.name === name.trim())
      return client.safety.signInspection({
        ...{ inspectionId: id, role, department, key },
        ...{ name: name.trim(), staffId: known?.id ?? null, attachmentId: picture, at: Date.now() },
      })
    },
    { onDone: onClose },
  )
  return (
    <FormModal
      title={t('safety.walk.sign.as', {
        who: [say('signRole', role), department].filter(Boolean).join(' · '),
      })}
      submit={t('attachments.sign.save')}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={() => {
        setAsked(true)
        if (!problems.name && !problems.strokes) run(undefined)
      }}
    >
      <Autocomplete
        label={t('safety.walk.sign.name')}
        required
        maxLength={100}
        openOnFocus={false}
        data={role === 'inspector' ? [] : [...new Set(staff.map((one) => one.name))]}
        value={name}
        onChange={setName}
        error={isAsked && problems.name ? t('errors.field.required') : undefined}
      />
      <Checkbox
        label={t('attachments.sign.onPaper')}
        checked={isOnPaper}
        onChange={({ currentTarget }) => setOnPaper(currentTarget.checked)}
      />
      {!isOnPaper && (
        <>
          <DrawArea label={t('attachments.sign.area')} strokes={strokes} onChange={setStrokes} />
          {isAsked && problems.strokes && (
            <Text c="var(--mantine-color-error)" role="alert">
              {t('safety.walk.sign.draw')}
            </Text>
          )}
          <Button
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            disabled={strokes.length === 0}
            onClick={() => setStrokes([])}
          >
            {t('attachments.sign.clear')}
          </Button>
        </>
      )}
    </FormModal>
  )
}

/** The strokes as a picture of the inspection; sent again it is the same one. */
async function keepStrokes(
  { id: entityId }: Inspection,
  { role: part }: Signing,
  strokes: readonly Stroke[],
): Promise<number> {
  const { id } = await client.attachments.add({
    ...{ entity: 'inspection', entityId, role: 'signature', part, mime: 'image/png' },
    takenAt: Date.now(),
    base64: await base64Of(await signaturePicture(strokes)),
  })
  return id
}
