import { Anchor, Group, Table, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconMinus } from '@tabler/icons-react'
import type { Inspection } from '../../../../shared/safety/inspection.ts'
import type { AnswerValue } from '../../../../shared/safety/terms.ts'
import { useWords } from '../../../app/words.ts'
import { Photo } from '../../../attachments/Photo.tsx'
import { useAttachments } from '../../../attachments/Photos.tsx'
import { useEnum } from '../../../kit/fields.tsx'
import { useItemWords } from '../items/use-item-words.ts'
import { groupOf, hazardOf, type Step, stepsOf } from '../walk.ts'
import '../../../kit/grid.css'

const looks: Record<AnswerValue, { icon: typeof IconCheck; color: string }> = {
  ok: { icon: IconCheck, color: 'teal.9' },
  problem: { icon: IconAlertTriangle, color: 'red.9' },
  na: { icon: IconMinus, color: 'dimmed' },
}

/** Every answer, by section or lead department, with its photos and its hazard. */
export function Answers({ inspection }: { inspection: Inspection }) {
  const { t } = useWords()
  const words = useItemWords()
  const { kind } = inspection
  const steps = stepsOf(inspection, inspection.answers, [])
  const groups = new Map<string, Step[]>()
  for (const step of steps) {
    const head = groupOf(kind, step.item)
    groups.set(head, [...(groups.get(head) ?? []), step])
  }
  return (
    <>
      {[...groups].map(([head, own]) => {
        const [{ item } = { item: undefined }] = own
        const name = item && (head === item.section ? words.section(item) : words.department(item))
        return (
          <div key={head}>
            <Title order={2} fz="lg" mb={4}>
              {name}
            </Title>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keyboard */}
            <section aria-label={name} tabIndex={0} className="list-grid">
              <Table withTableBorder miw="20rem">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('safety.walk.record.item')}</Table.Th>
                    <Table.Th>{t('safety.walk.record.answer')}</Table.Th>
                    <Table.Th>{t('safety.walk.record.said')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {own.map((step) => (
                    <AnswerRow key={step.key} step={step} inspection={inspection} />
                  ))}
                </Table.Tbody>
              </Table>
            </section>
          </div>
        )
      })}
    </>
  )
}

function AnswerRow({ step, inspection }: { step: Step; inspection: Inspection }) {
  const { t } = useWords()
  const say = useEnum()
  const words = useItemWords()
  const { data: photos = [] } = useAttachments('inspection', inspection.id, 'photo')
  const { item, assetId, answer, value } = step
  const asset = inspection.assets.find(({ id }) => id === assetId)
  const hazard = hazardOf(inspection, step)
  const own = photos.filter(({ part, voidedAt }) => part === step.key && voidedAt === null)
  const { icon: Icon, color } = looks[value ?? 'na']
  return (
    <Table.Tr>
      <Table.Td>
        {item.code} {words.text(item)}
        {asset && (
          <Text c="dimmed" fz="sm">
            {words.asset(asset)}
          </Text>
        )}
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        {value ? (
          <Group gap={6} wrap="nowrap" c={color}>
            <Icon size={20} aria-hidden style={{ flex: 'none' }} />
            <Text span fw={600}>
              {say('answerValue', value)}
            </Text>
          </Group>
        ) : (
          '—'
        )}
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'pre-wrap' }}>
        {[
          answer?.number == null ? '' : words.amount(answer.number, item),
          answer?.text,
          answer?.comment,
          answer?.isFixed ? t('safety.walk.record.fixed', { how: answer.fixNote }) : '',
          answer?.hazardId ? t('safety.walk.known.is') : '',
        ]
          .filter(Boolean)
          .join('\n')}
        {hazard && (
          <Anchor href={`#/safety/hazards?hazard=${hazard.id}`} display="block" py={6}>
            {hazard.number}
          </Anchor>
        )}
        {own.length > 0 && (
          <Group gap="xs">
            {own.map((photo, index) => (
              <Photo
                key={photo.id}
                photo={photo}
                what={t('safety.walk.photo.what', { item: item.code, number: index + 1 })}
                mayVoid={false}
              />
            ))}
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
