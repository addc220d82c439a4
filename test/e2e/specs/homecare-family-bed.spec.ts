import { DoorPage } from '../pages/door.ts'
import { addPhotos, FamilyBedDrawer, field, pick, pickPerson, VisitPage } from '../pages/homecare.ts'
import { Shell } from '../pages/shell.ts'
import { secret } from '../support/api.ts'
import { expectAccessible, expectNoSidewaysScroll, picture } from '../support/looks.ts'
import { photo } from '../support/photos.ts'
import { addElder, at, makeStation } from '../support/station.ts'
import { expect, passTime, signIn, test } from '../support/test.ts'

const day = '2026-03-10'
const minutes = 60_000

test.use({ startsAt: at(day, '09:50') })

test('a family bed is opened, and its first visit is made, signed and counted', async ({
  page,
  app,
  openWindow,
}) => {
  const { api, siteId, staff } = await makeStation(app, '2026-01-01')
  await addElder(api, '王秀英')
  await api.accounts.create({
    ...{
      name: 'liumei',
      displayName: '刘梅',
      role: 'homecare',
      siteIds: [siteId],
      staffId: staff.刘梅,
      secret,
    },
  })
  const [shell, bed] = [new Shell(page), new FamilyBedDrawer(page)]
  await signIn(page, app)

  await test.step('from application to agreement', async () => {
    await shell.open('家庭养老床位')
    await page.getByRole('button', { name: '登记申请' }).first().click()
    const form = page.getByRole('dialog', { name: '登记申请' })
    await pickPerson(form.getByRole('combobox', { name: '老人', exact: true }), 'wxy', '王秀英')
    await field(form, '社区').fill('望海社区')
    await form.getByRole('button', { name: '登记', exact: true }).click()
    await expect(bed.drawer()).toContainText('王秀英')
    await bed.do('资格核对', () => bed.label('符合的条件').fill('中度失能，低保'))
    await bed.do('能力评估', async () => {
      await pick(bed.drawer().getByRole('combobox', { name: '能力等级' }), '中度失能')
      await bed.label('评估得分（0–90）').fill('52')
      await bed.label('评估员').fill('张静、李宏')
    })
    await bed.do('入户评估', () => bed.label('入户评估情况').fill('卫生间无扶手，地面湿滑'))
    await bed.do('服务方案', () => bed.label('服务方案').fill('每周助洁一次，装扶手'))
    await bed.do('三方协议', async () => {
      await bed.label('协议编号').fill('XY-2026-017')
      await bed.label('家属签字').fill('王强')
      await bed.label('机构签字').fill('陈院长')
    })
  })

  await test.step('the home is adapted', async () => {
    await bed.tab('改造').click()
    await bed.drawer().getByRole('button', { name: '添加改造项目' }).click()
    const work = page.getByRole('dialog', { name: '添加改造项目' })
    await pick(work.getByRole('combobox', { name: '项目' }), '扶手')
    await field(work, '位置').fill('卫生间')
    await pick(work.getByRole('combobox', { name: '资金来源' }), '区县财政')
    await field(work, '费用（元）').fill('860')
    await field(work, '完工日期').fill(day)
    await work.getByRole('button', { name: '保存' }).click()
    await expect(bed.drawer().getByRole('group', { name: '扶手 · 卫生间' })).toContainText('860.00')
    await bed.tab('进度').click()
    await bed.do('改造安装')
  })

  await test.step('acceptance asks for photos and keeps what was typed', async () => {
    await bed.open('验收')
    await bed.label('备注').fill('家属在场')
    await bed.send().click()
    await expect(
      bed.drawer().getByText('验收要有改造前后的照片（现有 0 张前、0 张后），或写明没有照片的原因。'),
    ).toBeVisible()
    await addPhotos(bed.photos('改造前'), await photo(page, '改造前.jpg', '#a33'))
    await expect(bed.photos('改造前').getByText('改造前.jpg 已保存')).toBeVisible()
    await addPhotos(bed.photos('改造后'), await photo(page, '改造后.png', '#3a3'))
    await expect(bed.photos('改造后').getByRole('button', { name: '放大查看：改造后 1' })).toBeVisible()
    await expect(bed.label('备注')).toHaveValue('家属在场')
    await picture(page, 'family-bed-acceptance')
    await bed.send().click()
    await expect(bed.done('验收')).toBeVisible()
    await bed.do('已建床')
    await bed.drawer().getByRole('button', { name: '关闭' }).click()
    await expect(page.getByRole('region', { name: '已建床', exact: true })).toContainText('王秀英')
  })

  await test.step('the first visit is planned', async () => {
    await shell.open('排班')
    await page.getByRole('button', { name: '新增服务' }).click()
    const form = page.getByRole('dialog', { name: '新增一次服务' })
    await pickPerson(form.getByRole('combobox', { name: '老人' }), 'wxy', '王秀英')
    await pick(form.getByRole('combobox', { name: '服务项目' }), '11 卫生清洁')
    await page.keyboard.press('Escape')
    await field(form, '开始时间').fill('10:00')
    await pick(form.getByRole('combobox', { name: '服务人员' }), /^刘梅/)
    await form.getByRole('button', { name: '安排' }).click()
    await expect(form).toBeHidden()
    await expect(page.getByRole('button', { name: /10:00–11:00 王秀英 卫生清洁/ })).toBeVisible()
  })

  const phone = await openWindow()
  await phone.setViewportSize({ width: 360, height: 640 })
  const visit = new VisitPage(phone)

  await test.step('on the phone: checked in, reported, signed, checked out', async () => {
    await signIn(phone, app, 'liumei')
    await phone.goto(`${app.url}#/care/visits`)
    await phone.getByRole('link', { name: /王秀英/ }).click()
    await expect(phone.getByRole('heading', { level: 1, name: '王秀英' })).toBeVisible()
    await expectNoSidewaysScroll(phone)
    await expectAccessible(phone)
    await phone.getByRole('button', { name: '签到', exact: true }).click()
    await expect(phone.getByText(/^09:5\d 签到，已 \d 分钟$/)).toBeVisible()
    await visit.item('卫生清洁').click()
    await expect(visit.item('卫生清洁')).toHaveAttribute('aria-pressed', 'true')

    await passTime(65 * minutes, app, page, phone)
    // Put away for an hour, the phone has locked itself; what was ticked is still there.
    await new DoorPage(phone).unlock()
    await expect(phone.getByText('已满 30 分钟，可计人次')).toBeVisible()
    await expect(visit.item('卫生清洁')).toHaveAttribute('aria-pressed', 'true')

    await phone.getByRole('button', { name: '填写生命体征' }).click()
    await phone.getByLabel('收缩压 mmHg').fill('138')
    await phone.getByLabel('舒张压 mmHg').fill('82')
    await phone.getByLabel('体温 ℃').fill('36.5')
    await phone.getByLabel('情况记录').fill('精神好，厨房已打扫')
    await visit.face('很满意').check({ force: true })
    await phone.getByRole('radiogroup', { name: '签字' }).getByText('老人', { exact: true }).click()
    await visit.sign()
    await expect(phone.getByRole('img', { name: '老人签名' })).toBeVisible()
    await expectNoSidewaysScroll(phone)
    await expectAccessible(phone)
    await picture(phone, 'visit-under-way-phone')
    await phone.getByRole('button', { name: '签退', exact: true }).click()
    await expect(phone.getByText('计 1 人次')).toBeVisible()
    await expect(phone.getByText(/^6\d 分钟$/)).toBeVisible()
    await expect(phone.getByText('很满意')).toBeVisible()
    await expectAccessible(phone)
    await picture(phone, 'visit-done-phone')
  })
})
