import { Shell } from '../pages/shell.ts'
import { addPerson } from '../support/api.ts'
import { expect, signIn, test } from '../support/test.ts'

test('a backup is made, and what was done after it goes when it is restored', async ({ page, home }) => {
  const shell = new Shell(page)
  await signIn(page, home.app)
  await expect(page.getByText(/^(尚无备份|已备份 )/)).toBeVisible()

  await shell.open('备份')
  await page.getByRole('button', { name: '立即备份' }).click()
  await expect(shell.notice('备份已完成并检查')).toBeVisible()
  const rows = page.getByRole('row').filter({ hasText: '手动' })
  await expect(rows).toHaveCount(1)
  // The title bar says when.
  const { lastGoodAt } = await home.api.backups.status()
  const clock = new Date(lastGoodAt ?? 0).toLocaleTimeString('zh-CN', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Shanghai',
  })
  await expect(page.getByRole('banner').getByText(new RegExp(`^已备份 .* ${clock}$`))).toBeVisible()

  await addPerson(home.api, '张后来')
  expect((await home.api.people.list({ search: '张后来' })).total).toBe(1)

  await rows.getByRole('button', { name: /^恢复到/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click()
  await expect(shell.notice(/^已恢复；恢复之前的数据存为/)).toBeVisible()
  // Everybody else signs in again; the one who restored goes on.
  await expect(page.getByRole('row').filter({ hasText: '恢复之前' })).toBeVisible()
  await home.api.accounts.signIn({ name: 'yuanzhang', secret: '135790' })
  expect((await home.api.people.list({ search: '张后来' })).total).toBe(0)
  expect((await home.api.people.list({ search: '王秀英' })).total).toBe(1)

  await shell.open('操作记录')
  await expect(page.getByRole('row').filter({ hasText: '恢复备份' })).toBeVisible()
})
