import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconClockPause } from '@tabler/icons-react'
import { answerKey } from '../../../shared/safety/checklist-rules.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useDescribeError } from '../../kit/errors.ts'
import { errorOf, type Why, type Wish } from '../../kit/outbox/wish.ts'
import type { Line } from './use-line.ts'
import type { PhotoCall, WalkCall } from './walk.ts'

interface UnsentProps {
  line: Line
  /** Left out: of every inspection. */
  inspectionId?: number
  /** What was refused just now, until it is seen. */
  refused?: Why | null
  onSeen?: () => void
}

/** Longer on its way than a line that stands takes. */
const isWaiting = ({ state, isSent }: Wish<unknown>) =>
  state === 'waiting' || (state === 'sending' && !isSent)

const subjectOf = (call: WalkCall): string =>
  `${call.inspectionId} ${call.to === 'stop' ? call.pointId : answerKey(call.answer)}`

/** What this device still has to send, in a sentence; and what was refused, with the way to be rid of it. */
export function Unsent({ line: { notes, photos }, inspectionId, refused = null, onSeen }: UnsentProps) {
  const { t } = useWords()
  const { me } = useSession()
  const why = useWhy()
  const isHere = ({ call }: Wish<{ inspectionId: number }>) =>
    inspectionId === undefined || call.inspectionId === inspectionId
  const all: Wish<WalkCall | PhotoCall>[] = [...notes.sent.wishes, ...photos.sent.wishes]
  const waiting = all.filter((wish) => isHere(wish) && isWaiting(wish))
  const mine = waiting.filter(({ accountId }) => accountId === me.id)
  const count = {
    // An item that was changed twice is one.
    answers: new Set(mine.flatMap(({ call }) => ('to' in call ? subjectOf(call) : []))).size,
    photos: mine.filter(({ call }) => 'photo' in call).length,
    others: waiting.length - mine.length,
  }
  const isCut = notes.sent.isCut || photos.sent.isCut
  const ended = [
    ...notes.sent.wishes.map((wish) => ({ wish, drop: notes.outbox.drop })),
    ...photos.sent.wishes.map((wish) => ({ wish, drop: photos.outbox.drop })),
  ].filter(({ wish }) => wish.state === 'refused' && isHere(wish))
  const isBad = refused !== null || ended.length > 0
  if (!isBad && !isCut && waiting.length === 0) return null
  return (
    <Alert
      color={isBad ? 'red' : 'orange'}
      variant="light"
      radius={0}
      role="status"
      py="xs"
      icon={isBad ? <IconAlertTriangle /> : <IconClockPause />}
      aria-label={t('safety.walk.unsent.title')}
      styles={{ message: { color: 'var(--mantine-color-text)', fontSize: '1rem' } }}
    >
      {count.answers + count.photos > 0 ? (
        <Text fw={600}>
          {count.photos > 0
            ? t('safety.walk.unsent.both', { answers: count.answers, photos: count.photos })
            : t('safety.walk.unsent.answers', { answers: count.answers })}
        </Text>
      ) : (
        isCut && <Text fw={600}>{t('safety.walk.unsent.cut')}</Text>
      )}
      {count.others > 0 && <Text>{t('safety.walk.unsent.others', { count: count.others })}</Text>}
      {refused && <Told onSeen={onSeen}>{why(refused)}</Told>}
      {ended.map(({ wish, drop }) => (
        <Told key={wish.key} onSeen={() => drop(wish.key)}>
          <b>{wish.label}</b> {wish.why && why(wish.why)}
        </Told>
      ))}
    </Alert>
  )
}

function Told({ children, onSeen }: { children: React.ReactNode; onSeen?: () => void }) {
  const { t } = useWords()
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text>{children}</Text>
      <Button variant="default" onClick={onSeen} style={{ flex: 'none' }}>
        {t('attachments.hide')}
      </Button>
    </Group>
  )
}

/** Why something was not taken, in a sentence. */
function useWhy() {
  const describe = useDescribeError()
  return (why: Why): string => (why.is === 'refused' ? describe(errorOf(why)) : '')
}
