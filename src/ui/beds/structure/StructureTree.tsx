import { Button, Group, SegmentedControl, Select, Stack, Switch } from '@mantine/core'
import { IconWand } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Structure } from '../../../shared/beds/schema.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Empty, Load } from '../../kit/parts.tsx'
import { BuildingPanel } from './BuildingPanel.tsx'
import type { Editing } from './EditForm.tsx'
import { KindCounts } from './KindCounts.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { type Spot, treeOf } from './tree.ts'
import { useSelection } from './use-selection.ts'

interface StructureTreeProps {
  siteId: number
  onEdit(editing: Editing): void
  onWizard(): void
}

/** The house as it stands: counts by kind, then one building at a time. */
export function StructureTree(props: StructureTreeProps) {
  const { siteId } = props
  const structure = useQuery(api.beds.structure.queryOptions({ input: { siteId } }))
  const register = useQuery(api.beds.register.queryOptions({ input: { siteId } }))
  return (
    <Load of={structure}>
      {(data) => <Load of={register}>{(spots) => <Tree {...props} structure={data} spots={spots} />}</Load>}
    </Load>
  )
}

function Tree({
  structure,
  spots,
  onEdit,
  onWizard,
}: StructureTreeProps & { structure: Structure; spots: Spot[] }) {
  const { t } = useWords()
  const { may } = useSession()
  const [buildingId, setBuildingId] = useState<number | null>(null)
  const [isRetiredShown, setRetiredShown] = useState(false)
  const tree = treeOf(structure, spots, isRetiredShown)
  const selection = useSelection(structure.beds)
  const shown = tree.find(({ building }) => building.id === buildingId) ?? tree[0]
  if (!shown)
    return (
      <Empty
        title={t('beds.structure.emptyTitle')}
        lead={t(may('beds.structure') ? 'beds.structure.emptyLead' : 'beds.structure.emptyReadOnly')}
      >
        {may('beds.structure') && (
          <Button leftSection={<IconWand size={20} aria-hidden />} onClick={onWizard}>
            {t('beds.structure.wizard.open')}
          </Button>
        )}
      </Empty>
    )
  return (
    <Stack>
      <KindCounts spots={spots} />
      <Group justify="space-between">
        <BuildingChoice
          names={tree.map(({ building }) => building)}
          value={shown.building.id}
          onChange={setBuildingId}
        />
        <Switch
          label={t('beds.structure.showRetired')}
          checked={isRetiredShown}
          onChange={({ currentTarget }) => setRetiredShown(currentTarget.checked)}
        />
      </Group>
      <BuildingPanel key={shown.building.id} node={shown} selection={selection} onEdit={onEdit} />
      <SelectionBar selection={selection} />
    </Stack>
  )
}

interface BuildingChoiceProps {
  names: { id: number; name: string }[]
  value: number
  onChange(id: number): void
}

/** One building at a time: side by side while they are few, a list when they are many. */
function BuildingChoice({ names, value, onChange }: BuildingChoiceProps) {
  const { t } = useWords()
  const data = names.map(({ id, name }) => ({ value: String(id), label: name }))
  const choice = { data, value: String(value), 'aria-label': t('beds.structure.building') }
  if (names.length === 1) return <span />
  return names.length <= 5 ? (
    <SegmentedControl {...choice} onChange={(id) => onChange(Number(id))} />
  ) : (
    <Select {...choice} searchable allowDeselect={false} onChange={(id) => id && onChange(Number(id))} />
  )
}
