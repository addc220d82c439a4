import { Button, Stack, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Site } from '../../shared/sites/schema.ts'
import { useSession } from '../app/session.tsx'
import { useWords } from '../app/words.ts'
import { useEnum } from '../kit/fields.tsx'
import { PageHead } from '../kit/parts.tsx'
import { type Column, DataTable } from '../kit/table.tsx'
import { OrganisationForm } from './OrganisationForm.tsx'
import { Settings } from './Settings.tsx'
import { SiteForm } from './SiteForm.tsx'

export function SitesPage() {
  const { t } = useWords()
  const say = useEnum()
  const { may, sites } = useSession()
  const [edited, setEdited] = useState<Site | 'new' | null>(null)
  const columns: Column<Site>[] = [
    { key: 'name', label: t('sites.name'), text: (site) => site.name },
    { key: 'kind', label: t('sites.kind'), text: (site) => say('siteKind', site.kind) },
    { key: 'operator', label: t('sites.operator'), text: (site) => say('operator', site.operator) },
    { key: 'address', label: t('sites.address'), text: (site) => site.address },
    { key: 'phone', label: t('sites.phone'), text: (site) => site.phone },
    { key: 'openedOn', label: t('sites.openedOn'), text: (site) => site.openedOn },
  ]
  return (
    <Stack gap="xl">
      <div>
        <PageHead title={t('sites.title')}>
          {may('sites.manage') && (
            <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setEdited('new')}>
              {t('sites.add')}
            </Button>
          )}
        </PageHead>
        <Title order={2} fz={20} mb="sm">
          {t('sites.list')}
        </Title>
        <DataTable
          name={t('sites.list')}
          rows={sites}
          columns={columns}
          rowKey={({ id }) => id}
          searchable={false}
          onRow={may('sites.manage') ? setEdited : undefined}
        />
      </div>
      <OrganisationForm />
      <Settings />
      {edited && <SiteForm site={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Stack>
  )
}
