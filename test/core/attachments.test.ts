import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { MOST_BYTES } from '../../src/shared/attachments/schema.ts'
import { secret, signInAs } from '../support/core.ts'
import { makeStation, openFamilyBed } from '../support/homecare.ts'

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
  expect(again.usedBefore).toEqual([
    { entity: 'familyBed', entityId: wangBed, recordedAt: entered, isAlike: false },
  ])
  await director.attachments.void({ id: again.id, reason: '贴错' })
  await director.attachments.void({ id: first.id, reason: '贴错' })
  expect(await director.attachments.add(photo(jpeg(), wangBed))).toMatchObject({ usedBefore: [] })
  await expect(director.attachments.void({ id: first.id, reason: '再次' })).rejects.toMatchObject({
    code: 'ALREADY_VOIDED',
  })
  const listed = await director.attachments.list({ entity: 'familyBed', entityId: wangBed })
  expect(listed.map(({ voidedAt }) => voidedAt)).toEqual([clock.now, clock.now, null])
})

test('sent again it is attached once; as something else it is another', async () => {
  const { director, wangBed } = await makeStation()
  const first = await director.attachments.add(photo(jpeg(), wangBed))
  expect(await director.attachments.add(photo(jpeg(), wangBed))).toEqual(first)
  const part = await director.attachments.add({ ...photo(jpeg(), wangBed), part: '7:0' })
  expect(part).toMatchObject({ part: '7:0', usedBefore: [{ isAlike: false }] })
  const list = () => director.attachments.list({ entity: 'familyBed', entityId: wangBed })
  expect(await list()).toHaveLength(2)
  // One that was voided is no reason not to attach it again.
  await director.attachments.void({ id: first.id, reason: '贴错' })
  expect((await director.attachments.add(photo(jpeg(), wangBed))).id).not.toBe(first.id)
  expect(await list()).toHaveLength(3)
})

test('a picture that looks like one used elsewhere at the site is named, cut and saved anew as it may be', async () => {
  const { director, clock, stationId, wangBed, li } = await makeStation()
  const liBed = await openFamilyBed(director, { siteId: stationId, personId: li })
  const looks = '0f1e2d3c4b5a6978'
  const size = { value: 60 }
  /** Each of other bytes. */
  const add = (entityId: number, how: string | null) => {
    size.value += 1
    return director.attachments.add({ ...photo(jpeg(size.value), entityId), looks: how })
  }
  await add(wangBed, looks)
  const entered = clock.now
  clock.now += 60_000
  // Six bits off, seven bits off, and beside itself.
  const alike = { entity: 'familyBed', entityId: wangBed, recordedAt: entered, isAlike: true }
  expect((await add(liBed, '0f1e2d3c4b5a6947')).usedBefore).toEqual([alike])
  expect((await add(liBed, 'f01e2d3c4b5a6947')).usedBefore).toEqual([])
  expect((await add(wangBed, looks)).usedBefore).toEqual([
    { ...alike, entityId: liBed, recordedAt: clock.now },
  ])
  expect((await add(liBed, null)).usedBefore).toEqual([])
  // In the dark all pictures look alike.
  await add(wangBed, '0000000000000001')
  expect((await add(liBed, '0000000000000001')).usedBefore).toEqual([])
  // Two years on it is forgotten.
  clock.now += 3 * 366 * 86_400_000
  await director.accounts.unlock({ secret })
  expect((await add(liBed, looks)).usedBefore).toEqual([])
  await expect(add(liBed, 'no hash')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
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
    part: '',
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
