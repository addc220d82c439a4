import { Button, CloseButton, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { ErrorNote, Loading } from '../../kit/parts.tsx'
import type { BedAction } from '../actions/action.ts'
import css from './find.module.css'
import { type Suitability, useReasons } from './reasons.ts'
import { type FloorOption, Wishes } from './Wishes.tsx'
import type { Wanted } from './wanted.ts'

interface FindPanelProps {
  wanted: Wanted
  onWanted(wanted: Wanted): void
  floors: FloorOption[]
  found: Suitability[] | undefined
  error: unknown
  onAction(action: BedAction): void
  /** Shows a bed on the board. */
  onShow(bedId: number): void
  onClose(): void
}

/** How many of each list are shown at once: with more, the wishes should be narrowed. */
const LIMIT = 30

/** Beds for a person or for wishes: the last room first, then those that fit; why each other does not. */
export function FindPanel({ wanted, onWanted, floors, found, error, onClose, ...rest }: FindPanelProps) {
  const { t } = useWords()
  const fit = found?.filter(({ isFit }) => isFit) ?? []
  const others = found?.filter(({ isFit }) => !isFit) ?? []
  return (
    <>
      <Group justify="space-between" wrap="nowrap">
        <Text component="h2" fz="lg" fw={650} m={0}>
          {t('board.find.title')}
        </Text>
        <CloseButton size={44} aria-label={t('board.find.close')} onClick={onClose} />
      </Group>
      <Wishes wanted={wanted} onWanted={onWanted} floors={floors} />
      <ErrorNote error={error} />
      {!found && !error && <Loading />}
      {found && (
        <>
          <Text fw={650} mt="md" role="status">
            {fit.length > 0 ? t('board.find.count', { count: fit.length }) : t('board.find.none')}
          </Text>
          <Beds beds={fit} wanted={wanted} {...rest} />
          {others.length > 0 && (
            <details className={css.others} open={fit.length === 0 || undefined}>
              <summary>{t('board.find.others', { count: others.length })}</summary>
              <Beds beds={others} wanted={wanted} {...rest} />
            </details>
          )}
        </>
      )}
    </>
  )
}

interface BedsProps extends Pick<FindPanelProps, 'wanted' | 'onAction' | 'onShow'> {
  beds: Suitability[]
}

function Beds({ beds, ...rest }: BedsProps) {
  const { t } = useWords()
  return (
    <>
      <ul className={css.beds}>
        {beds.slice(0, LIMIT).map((bed) => (
          <FoundBed key={bed.bedId} found={bed} {...rest} />
        ))}
      </ul>
      {beds.length > LIMIT && <Text c="dimmed">{t('board.find.more', { count: beds.length - LIMIT })}</Text>}
    </>
  )
}

function FoundBed({ found, wanted, onAction, onShow }: Omit<BedsProps, 'beds'> & { found: Suitability }) {
  const { t } = useWords()
  const { may } = useSession()
  const reasons = useReasons()
  const [isChosen, setChosen] = useState(false)
  const { bedId, bed: code, floor, room, isFit, isLastRoom } = found
  const bed = { id: bedId, code }
  const person = wanted.person ?? undefined
  const lies = wanted.person?.isResident
  const act = (action: BedAction, word: 'admit' | 'hold' | 'transfer') => (
    <Button variant={word === 'hold' ? 'default' : 'filled'} onClick={() => onAction(action)}>
      {t(`board.find.${word}`)}
    </Button>
  )
  return (
    <li data-fit={isFit || undefined}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={650}>{code}</Text>
          <Text fz="sm">{t('board.find.where', { floor, room })}</Text>
          {isLastRoom && (
            <Text fz="sm" fw={600}>
              {t('board.find.last')}
            </Text>
          )}
          {found.reasons.length > 0 && <Text fz="sm">{reasons(found.reasons)}</Text>}
        </div>
        <Group gap={4} wrap="nowrap">
          <Button variant="subtle" px="xs" onClick={() => onShow(bedId)}>
            {t('board.find.show')}
          </Button>
          {isFit && may('beds.write') && !isChosen && (
            <Button variant="light" px="sm" onClick={() => setChosen(true)}>
              {t('board.find.choose')}
            </Button>
          )}
        </Group>
      </Group>
      {isChosen && (
        <Group gap="xs" mt="xs">
          {lies && person
            ? act({ kind: 'transfer', person, bed }, 'transfer')
            : act({ kind: 'admit', person, bed }, 'admit')}
          {!lies && act({ kind: 'hold', person, bed }, 'hold')}
        </Group>
      )}
    </li>
  )
}
