import type { Training } from '../../../shared/safety/training.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Paper, PaperFoot, PaperHead } from '../parts/Paper.tsx'
import type { useSiteStaff } from '../parts/use-site-staff.ts'

/** At least so many lines, so that there is room for who comes unannounced. */
const LEAST_ROWS = 20

interface SignInSheetProps {
  training: Training
  /** Who works here on that day. */
  staff: ReturnType<typeof useSiteStaff>['staff']
  onPrinted(): void
}

/** 培训签到表: who was there, or on an empty one who works here, each with a place to sign. */
export function SignInSheet({ training, staff, onPrinted }: SignInSheetProps) {
  const { t } = useWords()
  const say = useEnum()
  const there = training.people.filter(({ staffId }) => staffId !== null)
  const names = there.length > 0 ? there.map((person) => person.staff) : staff.map(({ name }) => name)
  const postOf = (name: string) => {
    const found = staff.find((one) => one.name === name)
    return found ? say('post', found.post) : ''
  }
  const rows = Array.from({ length: Math.max(LEAST_ROWS, names.length) }, (_, index) => names[index] ?? '')
  return (
    <Paper onPrinted={onPrinted}>
      <PaperHead title={t('safety.drills.paper.sheet')} siteId={training.siteId} />
      <table>
        <tbody>
          <tr>
            <th scope="row">{t('safety.drills.training.name')}</th>
            <td>{training.name}</td>
            <th scope="row">{t('safety.drills.training.onDay')}</th>
            <td>{training.onDay}</td>
          </tr>
          <tr>
            <th scope="row">{t('safety.drills.training.place')}</th>
            <td>{training.place}</td>
            <th scope="row">{t('safety.drills.training.trainer')}</th>
            <td>{training.trainer}</td>
          </tr>
          <tr>
            <th scope="row">{t('safety.drills.training.content')}</th>
            <td colSpan={3} className="safety-paper-text">
              {training.content}
            </td>
          </tr>
        </tbody>
      </table>
      <h2>{t('safety.drills.person.staff')}</h2>
      <table>
        <thead>
          <tr>
            <th style={{ width: '12mm' }}>{t('safety.drills.paper.row')}</th>
            <th>{t('safety.drills.trained.staff')}</th>
            <th>{t('safety.drills.trained.post')}</th>
            <th style={{ width: '50mm' }}>{t('safety.drills.paper.sign')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((name, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: printed once
            <tr key={index}>
              <td>{index + 1}</td>
              <td>{name}</td>
              <td>{postOf(name)}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {training.people
          .flatMap(({ others, count }) =>
            others
              ? [t('safety.drills.person.line', { who: t(`safety.drills.person.others_${others}`), count })]
              : [],
          )
          .join('；')}
      </p>
      <PaperFoot signs={[t('safety.drills.paper.signTrainer'), t('safety.drills.paper.signRecorder')]} />
    </Paper>
  )
}
