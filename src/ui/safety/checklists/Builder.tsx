import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconCircleCheck, IconDeviceFloppy, IconPlayerPlay } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Checklist } from '../../../shared/safety/checklist.ts'
import { inForceOn } from '../../../shared/safety/checklist-versions.ts'
import type { VersionWithItems } from '../../../shared/safety/contract-checklists.ts'
import { api, client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormFoot, focusWrong } from '../../kit/form-foot.tsx'
import { SaveError } from '../../kit/stale.tsx'
import { DraftNote } from '../parts/DraftNote.tsx'
import { Changes } from './Changes.tsx'
import { ConfirmForm } from './ConfirmForm.tsx'
import { DraftList } from './DraftList.tsx'
import { TryOut } from './TryOut.tsx'
import { useDraftList } from './use-draft-list.ts'
import { useCheckItems } from './use-problems.ts'

interface BuilderProps {
  checklist: Checklist
  version: VersionWithItems
  onOpen(versionId?: number): void
}

const nothing = new Map()

/** Writes a draft: saved as often as one likes, in force when it is confirmed. */
export function Builder({ checklist, version, onOpen }: BuilderProps) {
  const { t } = useWords()
  const checkItems = useCheckItems()
  const list = useDraftList(version)
  const { items, note } = list.values
  const form = useRef<HTMLFormElement>(null)
  const [isChecked, setChecked] = useState(false)
  const [opened, setOpened] = useState<string | null>(null)
  const [doing, setDoing] = useState<'tryOut' | 'confirm' | null>(null)
  const problems = isChecked ? checkItems(items) : nothing
  const before = useBefore(checklist)
  const { run, isRunning, error } = useCommand(
    async (save: { version: number; next: 'confirm' | null }) => ({
      saved: await client.safety.saveChecklistDraft({ id: version.id, version: save.version, note, items }),
      next: save.next,
    }),
    {
      onDone: ({ saved, next }) => {
        list.keep(saved.version)
        setDoing(next)
      },
    },
  )
  /** Gives whether all is well; else the first item that is not is opened. */
  const isWell = () => {
    setChecked(true)
    const [wrong] = checkItems(items).keys()
    if (wrong !== undefined) {
      setOpened(items[wrong]?.key ?? null)
      focusWrong(form.current)
    }
    return wrong === undefined
  }
  const save = (next: 'confirm' | null) => {
    if (isWell()) run({ version: list.values.version, next })
  }
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save(null)
      }}
    >
      <Stack>
        <Text>{t('safety.checklists.build.lead')}</Text>
        <DraftNote draft={list} onDiscard={list.discard} />
        {before && <Changes before={before} items={items} />}
        <DraftList
          kind={checklist.kind}
          items={items}
          taken={before?.items.map(({ code }) => code) ?? []}
          problems={problems}
          opened={opened}
          onOpen={setOpened}
          onItems={list.setItems}
        />
        <Textarea
          label={t('safety.checklists.field.note')}
          maxLength={2000}
          value={note}
          onChange={({ currentTarget }) => list.setNote(currentTarget.value)}
        />
        <SaveError
          error={error}
          label={(field) =>
            t(field === 'note' ? 'safety.checklists.field.note' : 'safety.checklists.field.itemCount')
          }
          onKeepMine={(current) => run({ version: current, next: null })}
          onTakeTheirs={list.discard}
        />
        <FormFoot>
          <Text role="status" mr="auto" fw={600} c={problems.size > 0 ? 'red.9' : 'orange.9'}>
            {problems.size > 0
              ? t('safety.checklists.build.wrong', { count: problems.size })
              : list.isDirty && t('safety.checklists.build.unsaved')}
          </Text>
          <Group gap="sm">
            <Button
              variant="default"
              leftSection={<IconPlayerPlay size={18} aria-hidden />}
              onClick={() => isWell() && setDoing('tryOut')}
            >
              {t('safety.checklists.act.tryOut')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconDeviceFloppy size={18} aria-hidden />}
              type="submit"
              loading={isRunning}
            >
              {t('safety.checklists.act.save')}
            </Button>
            <Button
              leftSection={<IconCircleCheck size={18} aria-hidden />}
              disabled={isRunning}
              onClick={() => (list.isDirty ? save('confirm') : isWell() && setDoing('confirm'))}
            >
              {t('safety.checklists.act.confirm')}
            </Button>
          </Group>
        </FormFoot>
      </Stack>
      {doing === 'tryOut' && <TryOut kind={checklist.kind} items={items} onClose={() => setDoing(null)} />}
      {doing === 'confirm' && (
        <ConfirmForm
          checklist={checklist}
          draft={{ id: version.id, number: version.number, version: list.values.version, items }}
          onDone={() => onOpen(version.id)}
          onClose={() => setDoing(null)}
        />
      )}
    </form>
  )
}

/** The version a draft is compared with: the one in force, or the one that will be. */
function useBefore({ versions }: Checklist): VersionWithItems | undefined {
  const today = useToday()
  const before = inForceOn(versions, today) ?? versions.find(({ fromOn }) => fromOn !== null)
  const { data } = useQuery(
    api.safety.checklistVersion.queryOptions({
      input: { id: before?.id ?? 0 },
      enabled: before !== undefined,
    }),
  )
  return data
}
