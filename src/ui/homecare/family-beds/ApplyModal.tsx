import { Button, Modal, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { isRefusal } from '../../../shared/errors.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Duplicates, nobody, type Who, WhoField } from '../../beds/actions/newcomer.tsx'
import { useRegistered } from '../../beds/actions/use-newcomer.ts'
import { useDescribeError } from '../../kit/errors.ts'
import { DayField } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { Frame } from '../../kit/form-frame.tsx'
import { useAction } from '../../kit/use-action.ts'

interface ApplyModalProps {
  siteId: number
  onClose(): void
  /** Goes on with a family bed: the new one, or the one the person holds already. */
  onOpen(id: number): void
}

const aboutPerson = ['FAMILY_BED_HELD', 'LIVES_IN_HOME', 'PERSON_DIED'] as const

/** Somebody applies for a family bed; who is not registered yet is registered by name and sex. */
export function ApplyModal({ siteId, onClose, onOpen }: ApplyModalProps) {
  const { t } = useWords()
  const describe = useDescribeError()
  const today = useToday()
  const registered = useRegistered()
  const [who, setWho] = useState<Who>(nobody)
  const [values, setValues] = useState({ code: '', street: '', community: '', note: '' })
  const [appliedOn, setAppliedOn] = useState<string | null>(today)
  const [isAsked, setAsked] = useState(false)
  const name = who.isNew ? who.newcomer.name.trim() : (who.person?.name ?? '')
  const { submit, answer, isRunning, error } = useAction(
    async (input: { who: Who; appliedOn: string; isDuplicateConfirmed: boolean }) => {
      const personId = await registered(input.who, input.isDuplicateConfirmed)
      return client.homecare.applyFamilyBed({ siteId, personId, appliedOn: input.appliedOn, ...values })
    },
    { onDone: ({ id }) => onOpen(id), doneText: t('homecare.beds.apply.done', { person: name }) },
  )
  const isAboutPerson = aboutPerson.some((code) => isRefusal(error, code))
  const isAboutDay = isRefusal(error, 'IN_FUTURE')
  const isAboutCode = isRefusal(error, 'NAME_TAKEN')
  const isNamed = who.isNew ? name !== '' && who.newcomer.sex !== null : who.person !== null
  const text = (key: 'code' | 'street' | 'community', label: string, description?: string) => (
    <TextInput
      label={label}
      description={description}
      maxLength={200}
      value={values[key]}
      error={key === 'code' && isAboutCode ? describe(error) : undefined}
      onChange={({ currentTarget }) => setValues({ ...values, [key]: currentTarget.value })}
    />
  )
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('homecare.beds.add')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Frame
        submit={t('homecare.beds.apply.save')}
        isRunning={isRunning}
        error={
          isAboutPerson || isAboutDay || isAboutCode || isRefusal(error, 'POSSIBLE_DUPLICATES') ? null : error
        }
        onCancel={onClose}
        onSubmit={() => {
          setAsked(true)
          if (isNamed && appliedOn) submit({ who, appliedOn, isDuplicateConfirmed: false })
        }}
      >
        <WhoField
          value={who}
          onChange={setWho}
          isAsked={isAsked}
          error={isAboutPerson ? describe(error) : undefined}
        />
        {isRefusal(error, 'FAMILY_BED_HELD') && (
          <Button variant="light" onClick={() => onOpen(error.data.familyBedId)}>
            {t('homecare.beds.apply.openHeld')}
          </Button>
        )}
        <Duplicates
          error={error}
          isRunning={isRunning}
          onThis={(person) => {
            const known = { ...who, isNew: false, person }
            setWho(known)
            answer({ who: known })
          }}
          onOther={() => answer({ isDuplicateConfirmed: true })}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <DayField
            label={t('homecare.beds.apply.on')}
            required
            max={today}
            value={appliedOn}
            onChange={setAppliedOn}
            error={
              isAboutDay ? describe(error) : isAsked && !appliedOn ? t('errors.field.required') : undefined
            }
          />
          {text('code', t('homecare.beds.apply.code'), t('homecare.beds.apply.codeHint'))}
          {text('street', t('homecare.beds.street'), t('homecare.beds.apply.streetHint'))}
          {text('community', t('homecare.beds.community'))}
        </SimpleGrid>
        <Textarea
          label={t('kit.note')}
          maxLength={2000}
          value={values.note}
          onChange={({ currentTarget }) => setValues({ ...values, note: currentTarget.value })}
        />
      </Frame>
    </Modal>
  )
}
