import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/client.ts'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { Load } from '../../../kit/parts.tsx'
import { SideDrawer } from '../../../kit/side-drawer.tsx'
import { Record } from './Record.tsx'

/** The record of an inspection beside the list. */
export function RecordDrawer({ id, onClose }: { id: number; onClose(): void }) {
  const { t } = useWords()
  const say = useEnum()
  const found = useQuery(api.safety.inspection.queryOptions({ input: { id } }))
  const title = found.data
    ? `${say('inspectionKind', found.data.kind)} ${found.data.number}`
    : t('safety.walk.title')
  return (
    <SideDrawer onClose={onClose} size="64rem" title={title}>
      <Load of={found}>{(inspection) => <Record inspection={inspection} />}</Load>
    </SideDrawer>
  )
}
