import { Shell } from '../pages/shell.ts'
import { addAccount } from '../support/api.ts'
import { expectAccessible } from '../support/looks.ts'
import { expect, signIn, test } from '../support/test.ts'

test('the log is searched, an entry opened and the chain checked', async ({ page, home }) => {
  const shell = new Shell(page)
  await addAccount(home.api, 'huli', '李护士', 'nursing')
  await home.api.beds.startLeave({ personId: home.wang, kind: 'outing', expectedOn: null })
  await signIn(page, home.app)
  await shell.open('操作记录')

  const rows = page.getByRole('row')
  await expect(rows.filter({ hasText: '办理入住' })).toHaveCount(2)
  await page.getByRole('combobox', { name: '操作', exact: true }).click()
  await page.getByRole('option', { name: '请假外出' }).click()
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1)).toContainText('请假')
  await page.getByRole('combobox', { name: '操作人' }).click()
  await page.getByRole('option', { name: '李护士' }).click()
  await expect(page.getByText('没有符合条件的内容')).toBeVisible()
  await page.getByRole('combobox', { name: '操作人' }).click()
  await page.getByRole('option', { name: '陈院长' }).click()
  await expect(rows).toHaveCount(2)

  await rows.nth(1).getByRole('button').click()
  const entry = page.getByRole('dialog')
  await expect(entry.getByRole('row').filter({ hasText: '类别' })).toContainText('外出')
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: '核对记录链' }).click()
  await expect(page.getByText(/^共 \d+ 条，记录链完整。$/)).toBeVisible()
})
