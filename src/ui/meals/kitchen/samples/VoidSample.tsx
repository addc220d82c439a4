import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconTrash } from '@tabler/icons-react'
import type { FoodSample } from '../../../../shared/meals/kitchen.ts'
import { client } from '../../../app/client.ts'
import { useWords } from '../../../app/words.ts'
import { useCommand } from '../../../kit/command.ts'
import { ReasonModal } from '../../../kit/reason.tsx'

/** Takes back a sample that was entered by mistake. */
export function VoidSample({ sample: { id, dish } }: { sample: FoodSample }) {
  const { t } = useWords()
  const [isOpen, { open, close }] = useDisclosure()
  const { run, isRunning, error } = useCommand((reason: string) => client.meals.voidSample({ id, reason }), {
    onDone: close,
    doneText: t('meals.kitchen.voided'),
  })
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={18} aria-hidden />}
        aria-label={t('meals.kitchen.sample.voidOf', { dish })}
        onClick={open}
      >
        {t('meals.kitchen.void')}
      </Button>
      <ReasonModal
        isOpen={isOpen}
        onClose={close}
        title={t('meals.kitchen.sample.voidOf', { dish })}
        lead={t('meals.kitchen.sample.voidLead')}
        action={t('meals.kitchen.void')}
        isRunning={isRunning}
        error={error}
        onSubmit={run}
      />
    </>
  )
}
