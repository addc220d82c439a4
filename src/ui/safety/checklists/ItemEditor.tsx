import { Fieldset, NumberInput, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core'
import type { ItemDetails } from '../../../shared/safety/checklist.ts'
import type {
  AssetKind,
  CheckItemKind,
  ChecklistKind,
  ItemFix,
  ItemShift,
  Verified,
} from '../../../shared/safety/terms.ts'
import { useWords } from '../../app/words.ts'
import { DayField, EnumSelect } from '../../kit/fields.tsx'
import { AnswerFields } from './AnswerFields.tsx'
import type { DraftItem } from './draft-items.ts'
import { ForcedSelect, WhenField } from './ItemConditions.tsx'

interface ItemEditorProps {
  kind: ChecklistKind
  item: DraftItem
  /** The items before it: what a condition can name. */
  before: readonly DraftItem[]
  wrong: ReadonlyMap<string, string>
  onChange(change: Partial<DraftItem>): void
}

const cols = { base: 1, sm: 2, lg: 3 }

/** All that an item says: what is asked, how it counts, on what basis. */
export function ItemEditor({ kind, item, before, wrong, onChange }: ItemEditorProps) {
  const { t } = useWords()
  const at = <K extends keyof DraftItem>(field: K) => ({
    value: item[field],
    error: wrong.get(field),
    onChange: (value: DraftItem[K] | null) => {
      if (value !== null) onChange({ [field]: value } as Partial<DraftItem>)
    },
  })
  const typed = (field: 'text' | 'textEn' | 'code' | 'department' | 'departmentEn') => ({
    ...at(field),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      onChange({ [field]: currentTarget.value }),
  })
  const setDetails = (change: Partial<ItemDetails>) => onChange({ details: { ...item.details, ...change } })
  return (
    <div className="checklist-editor">
      <Fieldset variant="unstyled" legend={t('safety.checklists.item.ask')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Textarea
            label={t('safety.checklists.item.text')}
            description={t('safety.checklists.item.textHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            required
            maxLength={300}
            autoFocus={item.text === ''}
            {...typed('text')}
          />
          <Textarea label={t('safety.checklists.item.textEn')} maxLength={300} {...typed('textEn')} />
        </SimpleGrid>
        <SimpleGrid cols={cols} mt="sm">
          <TextInput label={t('safety.checklists.item.code')} required maxLength={20} {...typed('code')} />
          <EnumSelect<CheckItemKind>
            kind="checkItemKind"
            label={t('safety.checklists.item.kind')}
            {...at('kind')}
          />
          {kind === 'patrol' && (
            <EnumSelect<ItemShift>
              kind="itemShift"
              label={t('safety.checklists.item.shift')}
              only={['both', 'day', 'night']}
              {...at('shift')}
            />
          )}
          {kind === 'joint' && (
            <>
              <TextInput
                label={t('safety.checklists.item.department')}
                maxLength={100}
                {...typed('department')}
              />
              <TextInput
                label={t('safety.checklists.item.departmentEn')}
                maxLength={100}
                {...typed('departmentEn')}
              />
            </>
          )}
          <EnumSelect<AssetKind>
            kind="assetKind"
            label={t('safety.checklists.item.asset')}
            placeholder={t('safety.checklists.item.assetNone')}
            clearable
            value={item.assetKind}
            onChange={(assetKind) => onChange({ assetKind })}
          />
        </SimpleGrid>
        {item.assetKind && (
          <Text fz="sm" c="dimmed">
            {t('safety.checklists.item.assetHint')}
          </Text>
        )}
        <AnswerFields item={item} wrong={wrong} onDetails={setDetails} />
        <WhenField
          details={item.details}
          before={before}
          error={wrong.get('details.when')}
          onDetails={setDetails}
        />
      </Fieldset>
      <Fieldset variant="unstyled" mt="md" legend={t('safety.checklists.item.judge')}>
        <SimpleGrid cols={cols}>
          <EnumSelect<'general' | 'suspectedMajor'>
            kind="hazardGrade"
            only={['general', 'suspectedMajor']}
            label={t('safety.checklists.item.grade')}
            {...at('grade')}
          />
          <EnumSelect<ItemFix> kind="itemFix" label={t('safety.checklists.item.fix')} {...at('fix')} />
          <NumberInput
            label={t('safety.checklists.item.weight')}
            min={0}
            max={100}
            allowDecimal={false}
            {...at('weight')}
            onChange={(weight) => onChange({ weight: Number(weight) })}
          />
          <ForcedSelect
            label={t('safety.checklists.item.photo')}
            value={item.details.photo}
            onChange={(photo) => setDetails({ photo })}
          />
          <ForcedSelect
            label={t('safety.checklists.item.comment')}
            value={item.details.comment}
            onChange={(comment) => setDetails({ comment })}
          />
        </SimpleGrid>
      </Fieldset>
      <Fieldset variant="unstyled" mt="md" legend={t('safety.checklists.item.basisTitle')}>
        <BasisFields item={item} wrong={wrong} onChange={onChange} />
      </Fieldset>
    </div>
  )
}

function BasisFields({ item, wrong, onChange }: Pick<ItemEditorProps, 'item' | 'wrong' | 'onChange'>) {
  const { t } = useWords()
  const { basis, verified, verifiedOn } = item
  return (
    <SimpleGrid cols={cols}>
      <Textarea
        label={t('safety.checklists.item.basis')}
        maxLength={500}
        minRows={1}
        value={basis}
        error={wrong.get('basis')}
        // Another text than the one that was compared.
        onChange={({ currentTarget }) =>
          onChange({
            basis: currentTarget.value,
            ...(verified === 'own' ? {} : { verified: 'memory', verifiedOn: null }),
          })
        }
      />
      <EnumSelect<Verified>
        kind="verified"
        label={t('safety.checklists.item.verified')}
        value={verified}
        onChange={(value) => value && onChange({ verified: value, verifiedOn: null })}
      />
      {(verified === 'found' || verified === 'part') && (
        <DayField
          label={t('safety.checklists.item.verifiedOn')}
          required
          value={verifiedOn}
          error={wrong.get('verifiedOn')}
          onChange={(day) => onChange({ verifiedOn: day })}
        />
      )}
    </SimpleGrid>
  )
}
