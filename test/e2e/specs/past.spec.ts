import { BoardPage } from '../pages/board.ts'
import { type Api, addPerson } from '../support/api.ts'
import { noon, today } from '../support/days.ts'
import { expect, signInToSample, test } from '../support/test.ts'

test('the board shows a past day as it was, and as it was known then', async ({ page, ownSample }) => {
  const { api, app } = ownSample
  const [bed, other] = await vacantSince(api, noon(5))
  const personId = await addPerson(api, '何补录')
  const later = await addPerson(api, '宋今来')
  const answers = { isMixConfirmed: true, overrideReason: '临时安排' }
  // Entered today, true for five days.
  await api.beds.admit({ personId, bedId: bed.id, at: noon(5), ...answers })
  await api.beds.admit({ personId: later, bedId: other.id, ...answers })

  const board = new BoardPage(page)
  await signInToSample(page, app)
  await expect(board.bed(bed.code)).toContainText('何补录')
  await expect(board.bed(other.code)).toContainText('宋今来')

  await page.getByLabel('日期', { exact: true }).fill(today(3))
  await expect(page.getByText(`正在看 ${today(3)} 12:00 的情况。`)).toBeVisible()
  await expect(board.bed(bed.code)).toContainText('何补录')
  await expect(board.bed(other.code)).toContainText('空床')

  await page.getByText('当时所知', { exact: true }).click()
  await expect(board.bed(bed.code)).toContainText('空床')

  // Nothing can be done in the past.
  await board.bed(bed.code).click()
  await expect(board.drawer()).toContainText('这是过去的情况，回到现在才能办理。')
  await expect(board.drawer().getByRole('button', { name: '办理入住' })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: '回到现在' }).click()
  await expect(board.bed(bed.code)).toContainText('何补录')
  await expect(board.bed(other.code)).toContainText('宋今来')
  await expect(page.getByText(/^正在看/)).toHaveCount(0)
})

/** Two full-time beds that are vacant and were so at a moment. */
async function vacantSince(api: Api, at: number) {
  const [now, then] = await Promise.all([
    api.beds.register({ siteId: 1 }),
    api.beds.register({ siteId: 1, at }),
  ])
  const isVacant = new Set(then.filter(({ state }) => state === 'vacant').map(({ id }) => id))
  const [first, second] = now.filter(
    ({ id, state, kind }) => state === 'vacant' && kind !== 'dayCare' && isVacant.has(id),
  )
  if (!first || !second) throw new Error('the sample has no two vacant beds')
  return [first, second] as const
}
