import { Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { z } from 'zod'
import { addMonths } from '../../../shared/day.ts'
import type { CarePackage } from '../../../shared/homecare/package.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { useFormat } from '../../kit/format.ts'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SideForm } from '../../kit/side-form.tsx'
import { TermsFields } from './TermsFields.tsx'
import { TermsSchema, type TermsValues, termsInput, termsValues } from './terms.ts'

/** A new version of a package from a day on; starts from the newest. */
export function VersionForm({ of, onClose }: { of: CarePackage; onClose(): void }) {
  const { t } = useWords()
  const check = useCheck()
  const today = useFormat().dayOf(Date.now())
  const form = useForm<{ terms: TermsValues }>({
    initialValues: { terms: termsValues(of.versions[0], `${addMonths(today.slice(0, 7), 1)}-01`) },
    validate: (values) => check(z.object({ terms: TermsSchema }))({ terms: termsInput(values.terms) }),
  })
  const { run, isRunning, error } = useCommand(
    ({ terms }: { terms: TermsValues }) =>
      client.homecare.addPackageVersion({ packageId: of.id, terms: termsInput(terms) }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { PACKAGE_EMPTY: 'terms.items' })
  return (
    <SideForm
      title={t('homecare.packages.version.addTitle', { name: of.name })}
      error={rest}
      isRunning={isRunning}
      onSubmit={form.onSubmit((values) => run(values))}
      onClose={onClose}
    >
      <Text c="dimmed">{t('homecare.packages.version.lead')}</Text>
      <TermsFields form={form} />
    </SideForm>
  )
}
