import { Anchor, Group, Title } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { Inspection } from '../../../../shared/safety/inspection.ts'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { Unsent } from '../Unsent.tsx'
import type { Line } from '../use-line.ts'
import { Record } from './Record.tsx'

/** The record of an inspection on a page of its own: after its end, or come to from elsewhere. */
export function RecordPage({ inspection, line }: { inspection: Inspection; line: Line }) {
  const { t } = useWords()
  const say = useEnum()
  return (
    <>
      <Anchor href="#/safety/walk" className="screen-only">
        <Group gap={4} mih={44}>
          <IconArrowLeft size={18} aria-hidden />
          {t('safety.walk.bar.back')}
        </Group>
      </Anchor>
      <Title order={1} fz={26} mb="sm">
        {`${say('inspectionKind', inspection.kind)} ${inspection.number}`}
      </Title>
      <Unsent line={line} inspectionId={inspection.id} />
      <Record inspection={inspection} />
    </>
  )
}
