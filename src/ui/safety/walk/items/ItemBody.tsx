import { ActionIcon, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconMessagePlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import type { PhotoTaking } from '../use-photos.ts'
import type { Walk } from '../use-walk.ts'
import type { Step } from '../walk.ts'
import { AnswerField } from './AnswerField.tsx'
import { Basis } from './Basis.tsx'
import { Before } from './Before.tsx'
import { ItemPhotos } from './ItemPhotos.tsx'
import { ProblemFields } from './ProblemFields.tsx'
import { useItemWords } from './use-item-words.ts'

interface ItemBodyProps {
  step: Step
  walk: Walk
  photos: PhotoTaking
  /** The place of its text in the page. */
  heading: 'h2' | 'h3'
}

/** What is asked, what was said the round before, and all that belongs to the answer but its three buttons. */
export function ItemBody({ step, walk, photos, heading: Heading }: ItemBodyProps) {
  const { t } = useWords()
  const say = useEnum()
  const words = useItemWords()
  const [isMore, setMore] = useState(false)
  const { item, assetId, answer, value, missing } = step
  const asset = walk.inspection.assets.find(({ id }) => id === assetId)
  const forces = (by: string) => by === 'always' || (by === 'problem' && value === 'problem')
  const isProblem = value === 'problem'
  const hasWords = isMore || isProblem || forces(item.details.comment) || Boolean(answer?.comment)
  const hasPhotos =
    isMore || isProblem || item.kind === 'photo' || forces(item.details.photo) || step.photos > 0
  // What it lacks beside the answer itself is said once there is one.
  const lacks = value === null ? [] : missing
  return (
    <Stack gap="sm" className="item-body">
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Heading className="item-text">
          <span className="item-code">{item.code}</span> {words.text(item)}
        </Heading>
        {!(hasWords && hasPhotos) && (
          <ActionIcon
            aria-label={t('safety.walk.item.more', { item: item.code })}
            title={t('safety.walk.item.more', { item: item.code })}
            onClick={() => setMore(true)}
          >
            <IconMessagePlus size={24} aria-hidden />
          </ActionIcon>
        )}
        <Basis item={item} />
      </Group>
      {asset && <Text fw={600}>{words.asset(asset)}</Text>}
      <Before before={walk.inspection.before} step={step} />
      <AnswerField step={step} onSay={walk.say} />
      {hasWords && <ProblemFields step={step} known={walk.inspection.known} onSay={walk.say} />}
      {hasPhotos && <ItemPhotos step={step} photos={photos} />}
      {lacks.length > 0 && (
        <Group gap={6} wrap="nowrap" className="item-lacks" role="status">
          <IconAlertTriangle size={22} aria-hidden style={{ flex: 'none' }} />
          {t('safety.walk.item.lacks', {
            what: lacks.map((each) => say('missing', each)).join(t('safety.walk.item.comma')),
          })}
        </Group>
      )}
    </Stack>
  )
}
