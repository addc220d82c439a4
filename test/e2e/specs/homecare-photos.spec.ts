import { join } from 'node:path'
import { addPhotos, field } from '../pages/homecare.ts'
import { writeBitmap, writeNoPhoto } from '../support/photos.ts'
import { addElder, at, makeStation } from '../support/station.ts'
import { expect, signIn, test } from '../support/test.ts'

const day = '2026-03-10'

test.use({ startsAt: at(day, '09:00'), viewport: { width: 360, height: 640 } })

test('a photo of 40 MB is shrunk; what is no photo is refused with a sentence, and nothing else is lost', async ({
  page,
  app,
}) => {
  const { api, siteId, staff } = await makeStation(app, '2026-01-01')
  const [id = 0] = await startVisit()
  await signIn(page, app)
  await page.goto(`${app.url}#/care/visits/${id}`)
  await field(page, '情况记录').fill('厨房漏水，已告诉家属')
  const photos = page.getByRole('group', { name: '照片', exact: true })
  // Beside the data, gone with it.
  const noPhoto = (name: string, head: string) => writeNoPhoto(join(app.folder, name), 40, head)
  const kept = () => api.attachments.list({ entity: 'visit', entityId: id })

  await test.step('no picture at all', async () => {
    await addPhotos(photos, [noPhoto('录像.jpg', '\x00\x00\x00\x18ftypmp42')])
    await expect(photos.getByText('录像.jpg 不是照片，请选择照片文件（JPG、PNG）。')).toBeVisible()
  })

  await test.step('a picture of a kind this computer can’t read, and one that breaks off', async () => {
    await addPhotos(photos, [
      noPhoto('苹果.heic', '\x00\x00\x00\x18ftypheic'),
      noPhoto('坏.jpg', '\xff\xd8\xff'),
    ])
    for (const name of ['苹果.heic', '坏.jpg'])
      await expect(photos.getByText(new RegExp(`^${name} 打不开：`))).toBeVisible()
  })
  expect(await kept()).toEqual([])

  await test.step('a real one', async () => {
    await addPhotos(photos, [writeBitmap(join(app.folder, '厨房.bmp'), 40)])
    await expect(photos.getByText('厨房.bmp 已保存')).toBeVisible()
    await expect(photos.getByRole('button', { name: '放大查看：照片 1' })).toBeVisible()
  })
  const [saved, ...others] = await kept()
  expect(others).toEqual([])
  expect(saved?.byteCount).toBeLessThan(300_000)

  await expect(field(page, '情况记录')).toHaveValue('厨房漏水，已告诉家属')
  await page.reload()
  await expect(field(page, '情况记录')).toHaveValue('厨房漏水，已告诉家属')

  async function startVisit(): Promise<number[]> {
    const personId = await addElder(api, '王秀英')
    const { ids } = await api.homecare.addVisit({
      ...{ siteId, personIds: [personId], staffIds: [staff.刘梅], kind: 'cleaning' },
      ...{ fromAt: at(day, '09:00'), toAt: at(day, '10:00') },
    })
    await api.homecare.checkIn({ id: ids[0] ?? 0 })
    return ids
  }
})
