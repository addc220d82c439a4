import { Center, Group, Image, Paper, Text, Title, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { setLanguage, useWords } from '../app/words.ts'

/** The card that stands before the app: first start, sign-in, lock. */
export function Door({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const { t, language } = useWords()
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder shadow="sm" p="xl" w="100%" maw={520}>
        <Group justify="space-between" mb="lg">
          <Group gap="sm">
            <Image src="./icon.svg" alt="" w={40} h={40} />
            <Text fw={700} fz="xl">
              {t('app.name')}
            </Text>
          </Group>
          <UnstyledButton
            mih={44}
            px="sm"
            lang={language === 'en' ? 'zh-CN' : 'en'}
            aria-label={t('app.header.languageLabel')}
            onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
          >
            {t('app.header.language')}
          </UnstyledButton>
        </Group>
        <Title order={1} fz={24}>
          {title}
        </Title>
        {lead && (
          <Text c="dimmed" mb="md">
            {lead}
          </Text>
        )}
        {children}
      </Paper>
    </Center>
  )
}
