import { Button, Group, Paper, Radio, Stack, Text, Title } from '@mantine/core'
import { IconUserQuestion } from '@tabler/icons-react'
import type { NameQuestion, Sheet } from '../../shared/imports/contract.ts'
import { useWords } from '../app/words.ts'
import { useEnum } from '../kit/fields.tsx'

export type Choice = NonNullable<Sheet['choices']>[number]

interface QuestionsProps {
  questions: NameQuestion[]
  choices: Choice[]
  onChoose(choice: Choice): void
  /** Leaves the rows of a name out. */
  onSkip(rows: number[]): void
}

type QuestionProps = Pick<QuestionsProps, 'onChoose' | 'onSkip'> & {
  question: NameQuestion
  chosenId: number | null
}

/** Names that several people have: who is meant, asked once for each. */
export function Questions({ questions, choices, onChoose, onSkip }: QuestionsProps) {
  const { t } = useWords()
  if (questions.length === 0) return null
  // At once, before the core has checked the sheet again with it.
  const chosen = ({ field, name, chosenId }: NameQuestion) =>
    choices.find((choice) => choice.field === field && choice.name === name)?.id ?? chosenId
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <IconUserQuestion size={22} aria-hidden />
        <Title order={2} fz={20}>
          {t('imports.questions.title')}
        </Title>
      </Group>
      <Text>{t('imports.questions.lead')}</Text>
      {questions.map((question) => (
        <Question
          key={`${question.field} ${question.name}`}
          question={question}
          chosenId={chosen(question)}
          onChoose={onChoose}
          onSkip={onSkip}
        />
      ))}
    </Stack>
  )
}

function Question({ question, chosenId, onChoose, onSkip }: QuestionProps) {
  const { t } = useWords()
  const describe = useDescription()
  const { field, name, rows, candidates } = question
  return (
    <Paper withBorder p="sm" bg="white">
      <Radio.Group
        label={t(`imports.questions.${field}`, { name, count: rows.length, row: rows[0] ?? 0 })}
        value={chosenId === null ? null : String(chosenId)}
        onChange={(value) => onChoose({ field, name, id: Number(value) })}
      >
        <Stack gap="xs" mt="xs">
          {candidates.map((candidate) => (
            <Radio
              key={candidate.id}
              value={String(candidate.id)}
              label={candidate.name}
              description={
                <Text span fz="md" c="dimmed">
                  {describe(candidate)}
                </Text>
              }
            />
          ))}
        </Stack>
      </Radio.Group>
      <Button variant="subtle" mt="xs" px={0} onClick={() => onSkip(rows)}>
        {t('imports.questions.skip', { count: rows.length })}
      </Button>
    </Paper>
  )
}

/** What tells people of one name apart: their number as a diner, number of identity, year of birth, street; of workers the post and phone. */
function useDescription() {
  const { t } = useWords()
  const say = useEnum()
  return ({
    number = '',
    idNumber,
    birthYear,
    street,
    phone,
    post,
  }: NameQuestion['candidates'][number]): string =>
    [
      number,
      post === null ? '' : say('post', post),
      birthYear === null ? '' : t('imports.questions.born', { year: birthYear }),
      street,
      idNumber,
      phone,
    ]
      .filter((part) => part !== '')
      .join(' · ') || t('imports.questions.nothing')
}
