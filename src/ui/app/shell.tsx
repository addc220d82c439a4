import {
  ActionIcon,
  Anchor,
  AppShell,
  Badge,
  Burger,
  Button,
  Group,
  Image,
  Menu,
  SegmentedControl,
  Select,
  Text,
  VisuallyHidden,
} from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import {
  IconDatabase,
  IconDatabaseOff,
  IconLanguage,
  IconLock,
  IconLogout,
  IconPassword,
  IconTextSize,
  IconUserCircle,
} from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { dropAllDrafts } from '../kit/draft.ts'
import { useFormat } from '../kit/format.ts'
import { api, client } from './client.ts'
import { useIdleLock } from './idle.ts'
import { useSiteChoice } from './ledger-site.ts'
import { useLive } from './live.ts'
import { Navigation } from './navigation.tsx'
import { SearchBox } from './search-box.tsx'
import { useSession } from './session.tsx'
import { applyTextSize, textSize, textSizes } from './text-size.ts'
import { setLanguage, useWords } from './words.ts'

const SecretModal = lazy(async () => ({ default: (await import('../accounts/SecretModal.tsx')).SecretModal }))

/** What stands around every page. */
export function Shell() {
  const { t } = useWords()
  const { state, chooseSite } = useSession()
  const { site, sites } = useSiteChoice()
  const [isMenuOpen, menu] = useDisclosure()
  const isOnline = useLive()
  useIdleLock(state.idleMinutes)
  return (
    <AppShell
      header={{ height: 'max(64px, 4rem)' }}
      navbar={{ width: 'max(216px, 13.5rem)', breakpoint: 'md', collapsed: { mobile: !isMenuOpen } }}
      padding="md"
    >
      <AppShell.Header px="md">
        <button type="button" className="skip-link" onClick={() => document.getElementById('main')?.focus()}>
          {t('app.nav.skip')}
        </button>
        <Group h="100%" gap="sm" wrap="nowrap">
          <Burger
            opened={isMenuOpen}
            onClick={menu.toggle}
            hiddenFrom="md"
            aria-label={t('app.header.menu')}
          />
          <Anchor href="./#/board" visibleFrom="xs" style={{ flex: 'none' }}>
            <Image src="./icon.svg" alt={t('app.name')} w={36} h={36} />
          </Anchor>
          {sites.length > 1 ? (
            <Select
              aria-label={t('app.header.site')}
              style={{ flex: '0 1 14rem', minWidth: '8rem' }}
              data={sites.map(({ id, name }) => ({ value: String(id), label: name }))}
              value={site ? String(site.id) : null}
              onChange={(value) => value && chooseSite(Number(value))}
              allowDeselect={false}
            />
          ) : (
            <Text fw={650} truncate>
              {site?.name}
            </Text>
          )}
          {state.isSample && (
            <Badge
              color="yellow"
              size="lg"
              variant="filled"
              autoContrast
              visibleFrom="sm"
              style={{ flexShrink: 0 }}
            >
              {t('app.header.sample')}
            </Badge>
          )}
          <SearchBox />
          <Group ml="auto" gap={4} wrap="nowrap" className="header-end">
            {!isOnline && (
              <Text role="status" c="red.9" fw={600}>
                {t('app.header.offline')}
              </Text>
            )}
            <BackupBadge />
            <OwnMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" component="nav" aria-label={t('app.nav.label')} mod={{ closed: !isMenuOpen }}>
        <Navigation onChoose={menu.close} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  )
}

/** When the last good backup was made: always in sight. */
function BackupBadge() {
  const { t } = useWords()
  const { moment } = useFormat()
  const { data } = useQuery(api.backups.status.queryOptions())
  const isWide = useMediaQuery('(min-width: 75em)', true)
  if (!data) return null
  const isFailing = data.lastFailure !== null && data.lastFailure.at > (data.lastGoodAt ?? 0)
  const text = isFailing
    ? t('app.header.backupFailed')
    : data.lastGoodAt
      ? t('app.header.backupGood', { when: moment(data.lastGoodAt) })
      : t('app.header.backupNone')
  return (
    <Group gap={4} wrap="nowrap" title={text}>
      {isFailing ? (
        <IconDatabaseOff size={20} color="var(--mantine-color-red-9)" style={{ flex: 'none' }} aria-hidden />
      ) : (
        <IconDatabase size={20} style={{ flex: 'none' }} aria-hidden />
      )}
      <Text fz="sm" c={isFailing ? 'red.9' : 'dimmed'} fw={isFailing ? 650 : 400}>
        {isWide ? text : <VisuallyHidden>{text}</VisuallyHidden>}
        {!isWide && (
          <span aria-hidden>{isFailing || !data.lastGoodAt ? '!' : moment(data.lastGoodAt).slice(5)}</span>
        )}
      </Text>
    </Group>
  )
}

function OwnMenu() {
  const { t, language } = useWords()
  const { me } = useSession()
  const queries = useQueryClient()
  const [size, setSize] = useState(textSize)
  const [isSecretOpen, secret] = useDisclosure()
  const refresh = () => queries.invalidateQueries({ queryKey: api.accounts.state.key() })
  const leave = async () => {
    await client.accounts.signOut()
    dropAllDrafts()
    await refresh()
  }
  return (
    <>
      <Button
        variant="subtle"
        px="xs"
        lang={language === 'en' ? 'zh-CN' : 'en'}
        aria-label={t('app.header.languageLabel')}
        leftSection={<IconLanguage size={20} aria-hidden />}
        onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
        visibleFrom="sm"
      >
        {t('app.header.language')}
      </Button>
      <ActionIcon
        aria-label={t('app.header.lock')}
        title={t('app.header.lock')}
        onClick={() => void client.accounts.lock().then(refresh)}
      >
        <IconLock size={22} />
      </ActionIcon>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button
            variant="subtle"
            px="xs"
            leftSection={<IconUserCircle size={22} aria-hidden />}
            aria-label={`${t('app.header.me')}：${me.displayName}`}
          >
            <Text span inherit visibleFrom="xs">
              {me.displayName}
            </Text>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label fz="sm">
            <IconTextSize size={16} aria-hidden /> {t('app.header.textSize')}
          </Menu.Label>
          <SegmentedControl
            fullWidth
            aria-label={t('app.header.textSize')}
            value={String(size)}
            data={textSizes.map((percent) => ({
              value: String(percent),
              label: t('app.header.textSizeValue', { percent }),
            }))}
            onChange={(value) => {
              applyTextSize(Number(value))
              setSize(Number(value))
            }}
          />
          <Menu.Item
            hiddenFrom="sm"
            leftSection={<IconLanguage size={20} />}
            onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
          >
            {t('app.header.language')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPassword size={20} />} onClick={secret.open}>
            {t('app.header.changeSecret')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={20} />} onClick={() => void leave()}>
            {t('app.header.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isSecretOpen && (
        <Suspense>
          <SecretModal isOpen onClose={secret.close} />
        </Suspense>
      )}
    </>
  )
}
