import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { MOST_BYTES } from '../../src/shared/attachments/schema.ts'
import { signInAs } from '../support/core.ts'
import { makeStation } from '../support/homecare.ts'

const bytes = (...parts: (number[] | string | number)[]): Buffer =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === 'number'
        ? Buffer.alloc(part, 7)
        : typeof part === 'string'
          ? Buffer.from(part, 'latin1')
          : Buffer.from(part),
    ),
  )
const jpeg = (size = 100) => bytes([0xff, 0xd8, 0xff, 0xe0], size - 4)
const png = bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 50)
const webp = bytes('RIFF', [1, 2, 3, 4], 'WEBP', 50)

const photo = (content: Buffer, entityId: number) => ({
  entity: 'familyBed' as const,
  entityId,
  role: 'before' as const,
  mime: 'image/jpeg' as const,
  base64: content.toString('base64'),
})

test('a picture is kept as its bytes say, listed without it, and read one at a time', async () => {
  const { director, wangBed, clock } = await makeStation()
  const added = await director.attachments.add({ ...photo(jpeg(), wangBed), name: '浴室.jpg', takenAt: 5 })
  expect(added).toMatchObject({
    siteId: 2,
    entity: 'familyBed',
    entityId: wangBed,
    role: 'before',
    mime: 'image/jpeg',
    name: '浴室.jpg',
    byteCount: 100,
    takenAt: 5,
    recordedAt: clock.now,
    recordedBy: '陈院长',
    voidedAt: null,
    usedBefore: [],
  })
  const { usedBefore: _usedBefore, ...kept } = added
  expect(await director.attachments.get({ id: added.id })).toEqual({
    ...kept,
    base64: jpeg().toString('base64'),
  })
  // Said to be a JPEG, and are none.
  for (const [content, mime] of [
    [png, 'image/png'],
    [webp, 'image/webp'],
  ] as const)
    expect(await director.attachments.add(photo(content, wangBed))).toMatchObject({ mime })
  const listed = await director.attachments.list({ entity: 'familyBed', entityId: wangBed })
  expect(listed.map(({ mime }) => mime)).toEqual(['image/jpeg', 'image/png', 'image/webp'])
  expect(listed[0]).toEqual(kept)
})

test('what is no picture, or too large, is refused with why', async () => {
  const { director, wangBed } = await makeStation()
  for (const content of [bytes('GIF89a', 50), bytes('<svg/>'), bytes([0xff, 0xd8]), bytes('RIFF1234WAVE')])
    await expect(director.attachments.add(photo(content, wangBed))).rejects.toMatchObject({
      code: 'PICTURE_UNREADABLE',
    })
  expect(await director.attachments.add(photo(jpeg(MOST_BYTES), wangBed))).toMatchObject({
    byteCount: MOST_BYTES,
  })
  await expect(director.attachments.add(photo(jpeg(MOST_BYTES + 1), wangBed))).rejects.toMatchObject({
    code: 'PICTURE_TOO_LARGE',
    data: { bytes: MOST_BYTES + 1, most: MOST_BYTES },
  })
  await expect(director.attachments.add(photo(jpeg(), 99))).rejects.toMatchObject({
    code: 'NOT_FOUND',
    data: { entity: 'familyBed', id: '99' },
  })
  expect(await director.attachments.list({ entity: 'familyBed', entityId: wangBed })).toHaveLength(1)
})

test('the same picture used again is named, while it counts', async () => {
  const { director, clock, wangBed } = await makeStation()
  const first = await director.attachments.add(photo(jpeg(), wangBed))
  const entered = clock.now
  clock.now += 60_000
  const again = await director.attachments.add({ ...photo(jpeg(), wangBed), role: 'after' })
  expect(again.usedBefore).toEqual([{ entity: 'familyBed', entityId: wangBed, recordedAt: entered }])
  await director.attachments.void({ id: again.id, reason: '贴错' })
  await director.attachments.void({ id: first.id, reason: '贴错' })
  expect(await director.attachments.add(photo(jpeg(), wangBed))).toMatchObject({ usedBefore: [] })
  await expect(director.attachments.void({ id: first.id, reason: '再次' })).rejects.toMatchObject({
    code: 'ALREADY_VOIDED',
  })
  const listed = await director.attachments.list({ entity: 'familyBed', entityId: wangBed })
  expect(listed.map(({ voidedAt }) => voidedAt)).toEqual([clock.now, clock.now, null])
})

test('the log knows the picture by its digest alone', async () => {
  const { core, director, wangBed } = await makeStation()
  const content = jpeg(3000)
  const { id } = await director.attachments.add(photo(content, wangBed))
  const payload = core.parts.store.connection
    .prepare(
      "SELECT payload FROM auditPayload p JOIN audit a ON a.id = p.auditId WHERE a.entity = 'attachment'",
    )
    .pluck()
    .all() as string[]
  expect(payload).toHaveLength(1)
  expect(JSON.parse(payload[0] ?? '').after).toEqual({
    entity: 'familyBed',
    entityId: wangBed,
    role: 'before',
    name: '',
    takenAt: null,
    mime: 'image/jpeg',
    byteCount: 3000,
    sha256: createHash('sha256').update(content).digest('hex'),
  })
  await director.attachments.void({ id, reason: '贴错' })
  expect(
    core.parts.store.connection.prepare('SELECT max(length(payload)) FROM auditPayload').pluck().get(),
  ).toBeLessThan(3000)
})

test('who may see and add goes by what the picture belongs to', async () => {
  const { core, director, wangBed, stationId } = await makeStation()
  const { id } = await director.attachments.add(photo(jpeg(), wangBed))
  const of = { entity: 'familyBed', entityId: wangBed } as const
  const { client: homecare } = await signInAs(core, director, 'homecare', [stationId])
  expect(await homecare.attachments.add(photo(png, wangBed))).toMatchObject({ mime: 'image/png' })
  expect(await homecare.attachments.get({ id })).toMatchObject({ id })

  const { client: nursing } = await signInAs(core, director, 'nursing')
  expect(await nursing.attachments.get({ id })).toMatchObject({ id })
  const { client: auditor } = await signInAs(core, director, 'auditor')
  expect(await auditor.attachments.list(of)).toHaveLength(2)
  const { client: canteen } = await signInAs(core, director, 'canteen')
  const refused = [
    nursing.attachments.add(photo(jpeg(), wangBed)),
    nursing.attachments.void({ id, reason: '试' }),
    auditor.attachments.get({ id }),
    auditor.attachments.add(photo(jpeg(), wangBed)),
    canteen.attachments.list(of),
    canteen.attachments.get({ id }),
  ]
  for (const call of refused) await expect(call).rejects.toMatchObject({ code: 'FORBIDDEN' })

  const { client: elsewhere } = await signInAs(core, director, 'homecare', [1])
  for (const call of [
    elsewhere.attachments.list(of),
    elsewhere.attachments.get({ id }),
    elsewhere.attachments.add(photo(jpeg(), wangBed)),
    elsewhere.attachments.void({ id, reason: '试' }),
  ])
    await expect(call).rejects.toMatchObject({ code: 'OTHER_SITE' })
})
