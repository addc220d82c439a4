import { Button, Drawer, NumberInput, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { BedProject } from '../../../shared/beds/schema.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField, EnumSelect, useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { SaveError } from '../../kit/stale.tsx'

interface ProjectFormProps {
  siteId: number
  project: BedProject | null
  onDone(): void
}

const ProjectFacts = BedProject.omit({ id: true, siteId: true, version: true })
type ProjectFacts = Omit<BedProject, 'id' | 'siteId' | 'version'>

const blank: ProjectFacts = {
  name: '',
  stage: 'approval',
  nursingBeds: 0,
  ordinaryBeds: 0,
  dayCareBeds: 0,
  fundSource: '',
  amountFen: null,
  expectedOn: null,
  note: '',
}

/** Planned beds: how many, how far they are, and who pays how much. */
export function ProjectForm({ siteId, project, onDone }: ProjectFormProps) {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const check = useCheck()
  const form = useForm<ProjectFacts>({
    initialValues: project ? factsOf(project) : blank,
    validate: check(ProjectFacts),
  })
  const { run, isRunning, error } = useCommand(
    ({ version, ...values }: ProjectFacts & { version?: number }) =>
      project
        ? client.beds.updateProject({ ...values, id: project.id, version: version ?? project.version })
        : client.beds.addProject({ ...values, siteId }),
    { onDone },
  )
  const label = (field: string) => {
    if (field === 'note') return t('kit.note')
    if (field === 'amountFen') return t('beds.structure.projects.amount')
    return t(`beds.structure.projects.${field as Exclude<keyof ProjectFacts, 'note' | 'amountFen'>}`)
  }
  const show = (field: string, value: unknown) => {
    if (field === 'stage') return say('projectStage', String(value))
    if (field === 'amountFen' && typeof value === 'number') return money(value)
    return value === null || value === '' ? '—' : String(value)
  }
  return (
    <Drawer
      opened
      onClose={onDone}
      title={t(project ? 'beds.structure.projects.edit' : 'beds.structure.projects.add')}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <form onSubmit={form.onSubmit((values) => run(values))} noValidate>
        <Stack>
          <TextInput label={label('name')} required data-autofocus {...form.getInputProps('name')} />
          <EnumSelect kind="projectStage" label={label('stage')} {...form.getInputProps('stage')} />
          <SimpleGrid cols={{ base: 1, xs: 3 }}>
            {(['nursingBeds', 'ordinaryBeds', 'dayCareBeds'] as const).map((field) => (
              <NumberInput
                key={field}
                label={label(field)}
                min={0}
                allowDecimal={false}
                {...form.getInputProps(field)}
              />
            ))}
          </SimpleGrid>
          <TextInput label={label('fundSource')} maxLength={200} {...form.getInputProps('fundSource')} />
          <AmountField
            label={label('amountFen')}
            fen={form.values.amountFen}
            onChange={(fen) => form.setFieldValue('amountFen', fen)}
            error={form.errors.amountFen}
          />
          <DayField
            label={label('expectedOn')}
            value={form.values.expectedOn}
            onChange={(day) => form.setFieldValue('expectedOn', day)}
          />
          <Textarea label={label('note')} {...form.getInputProps('note')} />
          <SaveError
            error={error}
            label={label}
            show={show}
            onKeepMine={(version) => run({ ...form.values, version })}
            onTakeTheirs={onDone}
          />
          <Button type="submit" loading={isRunning}>
            {t('kit.save')}
          </Button>
        </Stack>
      </form>
    </Drawer>
  )
}

const factsOf = ({ id: _id, siteId: _site, version: _version, ...facts }: BedProject): ProjectFacts => facts

interface AmountFieldProps {
  label: string
  fen: number | null
  onChange(fen: number | null): void
  error?: React.ReactNode
}

/** An amount typed in yuan, kept in fen. */
function AmountField({ fen, onChange, ...props }: AmountFieldProps) {
  return (
    <NumberInput
      {...props}
      min={0}
      decimalScale={2}
      thousandSeparator=","
      prefix="¥ "
      value={fen === null ? '' : fen / 100}
      onChange={(yuan) => onChange(typeof yuan === 'number' ? Math.round(yuan * 100) : null)}
    />
  )
}
