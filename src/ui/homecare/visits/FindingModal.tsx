import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Visit } from '../../../shared/homecare/visit.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { ErrorNote } from '../../kit/parts.tsx'
import { FindingFields } from './FindingFields.tsx'
import type { ReportValues } from './report.ts'

/** A finding that is thought of after the visit. */
export function FindingModal({ visit, onClose }: { visit: Visit; onClose(): void }) {
  const { t } = useWords()
  const [finding, setFinding] = useState<ReportValues['finding']>({
    isFound: true,
    text: '',
    isUrgent: false,
    dueOn: null,
  })
  const [isAsked, setAsked] = useState(false)
  const add = useCommand(client.homecare.addFollowUp, { onDone: onClose })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('homecare.visits.followUp.addTitle')}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          const { text, isUrgent, dueOn } = finding
          if (text.trim() === '') return
          const { siteId, personId, id } = visit
          add.run({ siteId, personId, visitId: id, finding: text.trim(), isUrgent, dueOn })
        }}
      >
        <Stack>
          <Text>{visit.person}</Text>
          <FindingFields value={finding} isAsked={isAsked} onChange={setFinding} />
          <ErrorNote error={add.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('kit.cancel')}
            </Button>
            <Button type="submit" loading={add.isRunning}>
              {t('kit.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
