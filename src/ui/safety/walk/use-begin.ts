import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { newKey } from '../../kit/new-key.ts'

type Beginning = Omit<Parameters<typeof client.safety.beginInspection>[0], 'key'>

/** Begins an inspection and goes to it; where somebody walks the same already, it is walked together. */
export function useBegin() {
  const { t } = useWords()
  const navigate = useNavigate()
  const key = useRef(newKey())
  return useCommand(
    (beginning: Beginning) => client.safety.beginInspection({ ...beginning, key: key.current }),
    {
      doneText: null,
      onDone: ({ inspection, isJoined }) => {
        key.current = newKey()
        if (isJoined)
          notifications.show({
            message: t('safety.walk.begin.joined', { by: inspection.by, number: inspection.number }),
            color: 'orange',
            closeButtonProps: { 'aria-label': t('kit.close') },
          })
        void navigate({ to: '/safety/walk/$inspectionId', params: { inspectionId: String(inspection.id) } })
      },
    },
  )
}
