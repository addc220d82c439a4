import { Button, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPencil } from '@tabler/icons-react'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Facts } from '../parts/Facts.tsx'
import type { CanteenTabProps } from './CanteenDrawer.tsx'
import { CanteenForm } from './CanteenForm.tsx'

/** What a canteen is, and changing it. */
export function DetailsTab({ canteen }: CanteenTabProps) {
  const { t } = useWords()
  const { sites, may } = useSession()
  const [isEditing, editing] = useDisclosure()
  const home = sites.find(({ id }) => id === canteen.homeSiteId)
  return (
    <Stack>
      <Facts
        facts={[
          [t('meals.canteens.field.licenceNumber'), canteen.licenceNumber],
          [t('meals.canteens.field.licenceToOn'), canteen.licenceToOn],
          [t('meals.canteens.field.seats'), canteen.seats],
          [
            t('meals.canteens.field.isHeadCountShort'),
            t(canteen.isHeadCount ? 'meals.canteens.field.byCount' : 'meals.canteens.field.byName'),
          ],
          [t('meals.canteens.field.homeSiteId'), home?.name ?? t('meals.canteens.field.noHome')],
          [t('kit.note'), canteen.note],
        ]}
      />
      {may('meals.write') && (
        <Button
          variant="light"
          leftSection={<IconPencil size={18} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={editing.open}
        >
          {t('kit.edit')}
        </Button>
      )}
      {isEditing && (
        <CanteenForm
          site={{ id: canteen.siteId, name: canteen.name }}
          canteen={canteen}
          onSaved={editing.close}
          onClose={editing.close}
        />
      )}
    </Stack>
  )
}
