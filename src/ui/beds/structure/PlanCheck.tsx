import { Alert, Button, ScrollArea, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { StructurePreview } from '../../../shared/beds/schema.ts'
import { useWords } from '../../app/words.ts'
import { Load } from '../../kit/parts.tsx'
import { bedPatternWithBuilding } from './plan.ts'
import type { Preview } from './use-preview.ts'
import { useShortList } from './use-short-list.ts'

interface PlanCheckProps {
  preview: Preview
  pattern: string
  onPattern(pattern: string): void
}

/** Everything that would be built, and first what stands in its way with what to change. */
export function PlanCheck({ preview, pattern, onPattern }: PlanCheckProps) {
  const { t } = useWords()
  return (
    <Load of={preview}>
      {(found) => (
        <Stack aria-busy={preview.isStale}>
          <div role="status">
            {preview.isStale ? (
              <Text>{t('beds.structure.wizard.checking')}</Text>
            ) : (
              <Clashes found={found} pattern={pattern} onPattern={onPattern} />
            )}
          </div>
          <Floors found={found} />
        </Stack>
      )}
    </Load>
  )
}

type ClashesProps = Omit<PlanCheckProps, 'preview'> & { found: StructurePreview }

function Clashes({ found, pattern, onPattern }: ClashesProps) {
  const { t } = useWords()
  const shorten = useShortList()
  const { takenCodes, takenRooms, retiredCodes, bedCount } = found
  const isFree = takenCodes.length === 0 && takenRooms.length === 0
  return (
    <Stack gap="sm">
      {isFree && (
        <Note
          color="teal"
          icon={<IconCircleCheck />}
          text={t('beds.structure.wizard.ready', { count: bedCount })}
        />
      )}
      {takenCodes.length > 0 && (
        <Note
          color="red"
          icon={<IconAlertTriangle />}
          title={t('beds.structure.wizard.takenTitle', { count: takenCodes.length })}
          text={t('beds.structure.wizard.takenLead', { codes: shorten(takenCodes) })}
        >
          {!pattern.includes('{b}') && (
            <Button
              variant="default"
              mt="sm"
              display="block"
              onClick={() => onPattern(bedPatternWithBuilding)}
            >
              {t('beds.structure.wizard.addBuildingName')}
            </Button>
          )}
        </Note>
      )}
      {takenRooms.length > 0 && (
        <Note
          color="red"
          icon={<IconAlertTriangle />}
          title={t('beds.structure.wizard.takenRoomsTitle', { count: takenRooms.length })}
          text={t('beds.structure.wizard.takenRoomsLead', { rooms: shorten(takenRooms) })}
        />
      )}
      {retiredCodes.length > 0 && (
        <Note
          color="yellow"
          icon={<IconInfoCircle />}
          title={t('beds.structure.wizard.retiredTitle', { count: retiredCodes.length })}
          text={t('beds.structure.wizard.retiredLead', { codes: shorten(retiredCodes) })}
        />
      )}
    </Stack>
  )
}

interface NoteProps {
  color: string
  icon: ReactNode
  title?: string
  text: string
  children?: ReactNode
}

const Note = ({ text, children, ...props }: NoteProps) => (
  <Alert
    variant="light"
    {...props}
    styles={{
      title: { color: 'var(--mantine-color-text)', fontSize: 16 },
      message: { color: 'var(--mantine-color-text)', fontSize: 16 },
    }}
  >
    {text}
    {children}
  </Alert>
)

/** All rooms and codes, floor by floor. */
function Floors({ found }: { found: StructurePreview }) {
  const { t, language } = useWords()
  const taken = new Set([...found.takenCodes, ...found.takenRooms])
  return (
    <ScrollArea.Autosize
      mah="min(22rem, 38vh)"
      type="auto"
      viewportProps={{
        tabIndex: 0,
        role: 'region',
        'aria-label': t('beds.structure.wizard.stepCheck'),
      }}
    >
      <Stack gap="sm">
        {found.floors.map((floor) => (
          <section key={floor.name} aria-label={floor.name}>
            <Text fw={650}>{floor.name}</Text>
            <div
              style={{
                display: 'grid',
                gap: '2px 16px',
                gridTemplateColumns: 'repeat(auto-fill, minmax(15rem, 1fr))',
              }}
            >
              {floor.rooms.map((room) => (
                <Text key={room.name} span>
                  <Name text={room.name} isTaken={taken.has(`${floor.name} ${room.name}`)} isStrong />
                  {language === 'en' ? ': ' : '：'}
                  {room.beds.map((code, index) => (
                    <span key={code}>
                      {index > 0 && (language === 'en' ? ', ' : '、')}
                      <Name text={code} isTaken={taken.has(code)} />
                    </span>
                  ))}
                </Text>
              ))}
            </div>
          </section>
        ))}
      </Stack>
    </ScrollArea.Autosize>
  )
}

/** A name that is taken is marked by a sign, not by colour alone. */
const Name = ({ text, isTaken, isStrong }: { text: string; isTaken: boolean; isStrong?: boolean }) => (
  <Text
    span
    fw={isStrong ? 600 : undefined}
    c={isTaken ? 'red.9' : undefined}
    td={isTaken ? 'underline' : undefined}
  >
    {isTaken ? `⚠ ${text}` : text}
  </Text>
)
