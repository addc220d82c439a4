import { Button, Checkbox, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Load } from '../../kit/parts.tsx'
import type { EquipmentAction } from './action.ts'
import { EquipmentDialog } from './EquipmentDialog.tsx'
import { LoanLines } from './LoanLines.tsx'

interface HeldEquipmentProps {
  personId: number
  person: string
  siteId: number
}

/** What a person holds, and what they once held; something more can be lent to them. */
export function HeldEquipment({ personId, person, siteId }: HeldEquipmentProps) {
  const { t } = useWords()
  const { may } = useSession()
  const [doing, setDoing] = useState<EquipmentAction | null>(null)
  const [isReturnedShown, setReturnedShown] = useState(false)
  const loans = useQuery(api.homecare.loans.queryOptions({ input: { personId } }))
  return (
    <Stack>
      {may('homecare.write') && (
        <Button
          style={{ alignSelf: 'flex-start' }}
          onClick={() => setDoing({ kind: 'lend', siteId, person: { id: personId, name: person } })}
        >
          {t('homecare.equipment.lend.title')}
        </Button>
      )}
      <Load of={loans}>
        {(all) => {
          const open = all.filter(({ returnedOn }) => returnedOn === null)
          const returned = all.length - open.length
          return (
            <>
              {open.length === 0 && !isReturnedShown ? (
                <Text c="dimmed">{t('homecare.equipment.loan.nothing')}</Text>
              ) : (
                <LoanLines loans={isReturnedShown ? all : open} shown="item" onDo={setDoing} />
              )}
              {returned > 0 && (
                <Checkbox
                  label={t('homecare.equipment.loan.showReturned', { count: returned })}
                  checked={isReturnedShown}
                  onChange={({ currentTarget }) => setReturnedShown(currentTarget.checked)}
                />
              )}
            </>
          )
        }}
      </Load>
      <EquipmentDialog action={doing} onClose={() => setDoing(null)} />
    </Stack>
  )
}
