import { Alert, Button, Group, Modal, Stack, Text, TextInput, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconMapPin } from '@tabler/icons-react'
import { useState } from 'react'
import { readPointCode } from '../../../shared/safety/point-code.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useDescribeError } from '../../kit/errors.ts'
import { Scanner } from './Scanner.tsx'
import type { Walk } from './use-walk.ts'

/** Where one is: by the code on the wall, by typing it, or from the list. A wrong code is said, and stays said. */
export function PointsDialog({ walk, onClose }: { walk: Walk; onClose(): void }) {
  const { t } = useWords()
  const describe = useDescribeError()
  const { inspection, stops, point } = walk
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const stop = (found: Walk['inspection']['points'][number]) => {
    setProblem(null)
    walk.stop(found)
    onClose()
  }
  const tell = async (text: string) => {
    const code = readPointCode(text)
    const known = inspection.points.find((one) => one.code === code)
    if (known) return stop(known)
    // Of another site, out of use, newer than this page, or none at all: the core knows.
    try {
      const { point: found } = await client.safety.stopAt({
        inspectionId: inspection.id,
        code: text.slice(0, 200),
        at: Date.now(),
      })
      stop(found)
    } catch (error) {
      setProblem(describe(error))
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('safety.walk.scan.title')}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Stack>
        {problem !== null && (
          <Alert
            color="red"
            variant="light"
            role="alert"
            icon={<IconAlertTriangle />}
            styles={{ message: { color: 'var(--mantine-color-text)', fontSize: '1rem' } }}
          >
            {problem}
          </Alert>
        )}
        <Scanner onCode={(text) => void tell(text)} onNone={() => setProblem(t('safety.walk.scan.none'))} />
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (typed.trim() !== '') void tell(typed)
          }}
        >
          <Group align="flex-end" wrap="nowrap">
            <TextInput
              flex={1}
              label={t('safety.walk.scan.typed')}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              value={typed}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            />
            <Button type="submit">{t('safety.walk.scan.take')}</Button>
          </Group>
        </form>
        <ul className="walk-points">
          {inspection.points.map((one) => (
            <li key={one.id}>
              <UnstyledButton
                className="walk-point-button"
                aria-current={one.id === point?.id ? 'location' : undefined}
                onClick={() => stop(one)}
              >
                {stops.includes(one.id) ? (
                  <IconCheck size={24} aria-label={t('safety.walk.scan.been')} />
                ) : (
                  <IconMapPin size={24} aria-hidden />
                )}
                <span>
                  <b>{one.name}</b>{' '}
                  <Text span c="dimmed">
                    {[one.floor, one.room].filter(Boolean).join(' ')}
                  </Text>
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </Stack>
    </Modal>
  )
}
