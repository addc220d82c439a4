import { Button, Modal, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOf } from '../../shared/day.ts'
import type { Setting } from '../../shared/sites/schema.ts'
import { api, client } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { useWords } from '../app/words.ts'
import { useCommand } from '../kit/command.ts'
import { DayField } from '../kit/fields.tsx'
import { ErrorNote, Load } from '../kit/parts.tsx'
import { SettingField, useSettingWord } from './SettingField.tsx'

/** The rules a facility chooses, each with the days its values hold from. */
export function Settings() {
  const { t } = useWords()
  const { may } = useSession()
  const settings = useQuery(api.sites.settings.queryOptions())
  const [edited, setEdited] = useState<Setting | null>(null)
  const valueWord = useSettingWord()
  return (
    <section>
      <Title order={2} fz={20}>
        {t('sites.settings')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('sites.settingsLead')}
      </Text>
      <Load of={settings}>
        {(rows) => (
          <Table bg="white" withTableBorder aria-label={t('sites.settings')}>
            <Table.Tbody>
              {rows.map((setting) => (
                <Table.Tr key={setting.key}>
                  <Table.Th scope="row">
                    <Text fw={600}>{t(`sites.setting.${setting.key}`)}</Text>
                    <Text c="dimmed">{t(`sites.settingHint.${setting.key}`)}</Text>
                  </Table.Th>
                  <Table.Td>
                    <Text fw={650}>{valueWord(setting.key, setting.value)}</Text>
                    {setting.history.length === 0 ? (
                      <Text c="dimmed">{t('sites.byDefault')}</Text>
                    ) : (
                      setting.history.map(({ fromOn, value }) => (
                        <Text key={fromOn} c="dimmed">
                          {t('sites.since', { day: fromOn, value: valueWord(setting.key, value) })}
                        </Text>
                      ))
                    )}
                  </Table.Td>
                  {may('sites.manage') && (
                    <Table.Td ta="right">
                      <Button
                        variant="default"
                        aria-label={t('sites.change', { name: t(`sites.setting.${setting.key}`) })}
                        onClick={() => setEdited(setting)}
                      >
                        {t('kit.edit')}
                      </Button>
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Load>
      {edited && <SettingForm setting={edited} onClose={() => setEdited(null)} />}
    </section>
  )
}

function SettingForm({ setting, onClose }: { setting: Setting; onClose(): void }) {
  const { t } = useWords()
  const { state } = useSession()
  const [value, setValue] = useState(setting.value)
  const [fromOn, setFromOn] = useState<string | null>(dayOf(state.now, state.timeZone))
  const { run, isRunning, error } = useCommand(
    () => client.sites.setSetting({ key: setting.key, value, fromOn: fromOn ?? '' }),
    { onDone: onClose },
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('sites.change', { name: t(`sites.setting.${setting.key}`) })}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          run()
        }}
      >
        <Stack>
          <SettingField setting={setting.key} value={value} onChange={setValue} />
          <DayField label={t('sites.fromOn')} required value={fromOn} onChange={setFromOn} />
          <ErrorNote error={error} />
          <Button type="submit" loading={isRunning}>
            {t('kit.save')}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
