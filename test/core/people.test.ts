import { expect, test } from 'vitest'
import { emptyCondition } from '../../src/shared/people/schema.ts'
import { at, makeOrganisation, secret, signInAs } from '../support/core.ts'
import { newPerson } from '../support/people.ts'

const full = newPerson({
  name: '王秀英',
  birthOn: '1945-01-01',
  idNumber: '450599194501010014',
  phone: '13812345678',
  address: '北海市海城区中街街道珠海社区珠海东路12号',
  contacts: [
    {
      name: '王强',
      relation: '儿子',
      phone: '13900000000',
      address: '',
      isGuardian: true,
      isGuarantor: false,
      isEmergency: true,
    },
  ],
  documents: [
    { kind: 'medicalCheck', number: 'T1', signedOn: '2026-01-01', expiresOn: null, note: '高血压' },
  ],
  condition: {
    ...emptyCondition,
    careLevel: 'assisted',
    mobility: 'wheelchair',
    diet: 'diabetic',
    allergies: '青霉素',
  },
})

test('a person is added and shown masked', async () => {
  const { director } = await makeOrganisation()
  const person = await director.people.create(full)
  expect(person).toMatchObject({
    idNumberMasked: '450***********0014',
    phoneMasked: '138****5678',
    addressMasked: '北海市海城区中街街道珠海社区***',
    idState: 'valid',
    birthOn: '1945-01-01',
    contacts: full.contacts,
    documents: full.documents,
    condition: full.condition,
    isHealthMasked: false,
    version: 1,
  })
  expect(await director.people.get({ id: person.id })).toEqual(person)
  expect(JSON.stringify(person)).not.toContain('450599194501010014')
})

test('each role sees of health what its work needs', async () => {
  const { core, director } = await makeOrganisation()
  const { id } = await director.people.create(full)
  const { client: canteen } = await signInAs(core, director, 'canteen')
  const { client: safety } = await signInAs(core, director, 'safety')
  const { client: auditor } = await signInAs(core, director, 'auditor')
  expect((await canteen.people.get({ id })).condition).toEqual({
    ...emptyCondition,
    diet: 'diabetic',
    allergies: '青霉素',
  })
  expect((await safety.people.get({ id })).condition).toEqual({ ...emptyCondition, mobility: 'wheelchair' })
  const seen = await auditor.people.get({ id })
  expect(seen).toMatchObject({
    condition: emptyCondition,
    isHealthMasked: true,
    documents: [{ note: '', number: 'T1' }],
  })
  expect((await auditor.people.conditions({ id }))[0]?.condition).toEqual(emptyCondition)
  expect((await safety.people.list({})).rows[0]).toMatchObject({ careLevel: null, mobility: 'wheelchair' })
  await expect(
    canteen.people.setCondition({ id, condition: { careLevel: 'special' } }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await canteen.people.setCondition({ id, condition: { texture: 'soft' } })
  expect((await director.people.get({ id })).condition).toEqual({ ...full.condition, texture: 'soft' })
  await expect(canteen.people.update({ id, version: 2, changes: { documents: [] } })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})

test('one field at a time in full, and the look is in the audit without the value', async () => {
  const { core, director } = await makeOrganisation()
  const { id } = await director.people.create(full)
  expect(await director.people.reveal({ id, field: 'idNumber' })).toEqual({ value: '450599194501010014' })
  const last = core.parts.store.connection
    .prepare(
      'SELECT action, entityId, payload FROM audit JOIN auditPayload ON auditId = id ORDER BY id DESC LIMIT 1',
    )
    .get() as { action: string; entityId: string; payload: string }
  expect(last).toMatchObject({ action: 'people.reveal', entityId: String(id) })
  expect(last.payload).toContain('idNumber')
  expect(last.payload).not.toContain('450599194501010014')
  const { client: canteen } = await signInAs(core, director, 'canteen')
  await expect(canteen.people.reveal({ id, field: 'phone' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a number warns, blocks only for another person, and overwrites nothing', async () => {
  const { director } = await makeOrganisation()
  const person = await director.people.create({ ...full, birthOn: '1944-12-31' })
  expect(person.birthOn).toBe('1944-12-31')
  const other = newPerson({
    name: '李国强',
    idNumber: '４５０５９９１９４５０１０１００１４',
    isDuplicateConfirmed: true,
  })
  await expect(director.people.create(other)).rejects.toMatchObject({
    code: 'ID_NUMBER_TAKEN',
    data: { personId: person.id, person: '王秀英' },
  })
  await expect(director.people.create({ ...other, idNumber: '4505991' })).rejects.toMatchObject({
    code: 'ID_NUMBER_MALFORMED',
  })
  expect(await director.people.create({ ...other, idNumber: '450599195502290032' })).toMatchObject({
    idState: 'toVerify',
  })
  expect(await director.people.create({ ...other, name: '甲', idNumber: '340524800101001' })).toMatchObject({
    idState: 'valid',
    idNumberMasked: '340***********001X',
  })
  await expect(
    director.people.update({ id: person.id, version: 1, changes: { idNumber: '34052419800101001x' } }),
  ).rejects.toMatchObject({ code: 'ID_NUMBER_TAKEN' })
  await director.people.void({ id: person.id, reason: '录错' })
  expect(await director.people.create({ ...other, name: '乙' })).toMatchObject({ idState: 'valid' })
})

test('possible duplicates are named with their reasons', async () => {
  const { director } = await makeOrganisation()
  const { id } = await director.people.create(full)
  const reasonsFor = async (given: Partial<typeof full>) =>
    (await director.people.duplicates({ ...newPerson({ name: '赵四' }), ...given })).flatMap(
      (duplicate) => duplicate.reasons,
    )
  expect(await reasonsFor({ idNumber: full.idNumber })).toEqual(['sameNumber'])
  expect(await reasonsFor({ idNumber: '450599194501010015' })).toEqual(['nearNumber'])
  expect(await reasonsFor({ idNumber: '450599194510010014' })).toEqual(['nearNumber'])
  expect(await reasonsFor({ idNumber: '450599194501010073' })).toEqual([])
  expect(await reasonsFor({ name: '王秀英', birthYear: 1945 })).toEqual(['sameNameAndBirth'])
  expect(await reasonsFor({ name: '王秀英', birthOn: '1945-01-02' })).toEqual([])
  expect(await reasonsFor({ name: '王秀莹', birthYear: 1945 })).toEqual(['sameSound'])
  expect(await reasonsFor({ name: '王秀莹' })).toEqual([])
  const twin = newPerson({ name: '王秀英', birthOn: '1945-01-01' })
  await expect(director.people.create(twin)).rejects.toMatchObject({
    code: 'POSSIBLE_DUPLICATES',
    data: {
      people: [{ personId: id, person: '王秀英', birth: '1945-01-01', reasons: ['sameNameAndBirth'] }],
    },
  })
  expect(await director.people.create({ ...twin, isDuplicateConfirmed: true })).toMatchObject({
    name: '王秀英',
  })
  // A number that was kept although its check digit is wrong: the right one is near it.
  await director.people.create(newPerson({ name: '周大', idNumber: '450599193806150022' }))
  expect(await reasonsFor({ idNumber: '450599193806150021' })).toEqual(['nearNumber'])
})

test('a person is changed field by field; the second of two is shown the difference, masked', async () => {
  const { director } = await makeOrganisation()
  const { id } = await director.people.create(full)
  const changed = await director.people.update({
    id,
    version: 1,
    changes: { phone: '13700001111', funding: 'hardship' },
  })
  expect(changed).toMatchObject({
    phoneMasked: '137****1111',
    funding: 'hardship',
    name: '王秀英',
    contacts: full.contacts,
    version: 2,
  })
  await expect(
    director.people.update({ id, version: 1, changes: { phone: '13655552222', street: '中街' } }),
  ).rejects.toMatchObject({
    code: 'STALE',
    data: {
      by: '陈院长',
      version: 2,
      changes: [
        { field: 'street', theirs: '', yours: '中街' },
        { field: 'phone', theirs: '137****1111', yours: '136****2222' },
      ],
    },
  })
  await director.people.update({ id, version: 2, changes: { name: '王绣英', contacts: [] } })
  expect(await director.people.search({ text: '王秀' })).toEqual([])
  expect(await director.people.search({ text: '绣英' })).toMatchObject([{ id }])
  expect((await director.people.get({ id })).contacts).toEqual([])
})

test('days that cannot be are refused', async () => {
  const { director } = await makeOrganisation()
  const { id } = await director.people.create(full)
  await expect(director.people.create(newPerson({ birthOn: '2026-06-16' }))).rejects.toMatchObject({
    code: 'IN_FUTURE',
    data: { field: 'birthOn' },
  })
  await expect(
    director.people.update({ id, version: 1, changes: { diedOn: '2026-06-16' } }),
  ).rejects.toMatchObject({ code: 'IN_FUTURE' })
  await expect(
    director.people.update({ id, version: 1, changes: { diedOn: '1944-01-01' } }),
  ).rejects.toMatchObject({ code: 'BACKWARD' })
  expect(await director.people.update({ id, version: 1, changes: { diedOn: '2026-06-15' } })).toMatchObject({
    diedOn: '2026-06-15',
  })
  expect(await director.people.list({ filter: 'died' })).toMatchObject({ total: 1 })
  await expect(director.people.get({ id: 99 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    data: { entity: 'person', id: '99' },
  })
})

test('a condition holds from its moment on, and a past one changes no later one', async () => {
  const { director, clock } = await makeOrganisation()
  clock.set('2026-05-01')
  const { id } = await director.people.create(full)
  clock.set('2026-06-15')
  await director.accounts.unlock({ secret })
  await director.people.setCondition({ id, condition: { careLevel: 'fullCare' } })
  await director.people.setCondition({ id, fromAt: at('2026-05-20'), condition: { mobility: 'carried' } })
  expect((await director.people.get({ id })).condition).toEqual({ ...full.condition, careLevel: 'fullCare' })
  expect(
    (await director.people.conditions({ id })).map(({ fromAt, by, condition }) => [
      fromAt,
      by,
      condition.careLevel,
      condition.mobility,
    ]),
  ).toEqual([
    [at('2026-06-15'), '陈院长', 'fullCare', 'wheelchair'],
    [at('2026-05-20'), '陈院长', 'assisted', 'carried'],
    [at('2026-05-01'), '陈院长', 'assisted', 'wheelchair'],
  ])
  await expect(
    director.people.setCondition({ id, fromAt: at('2026-06-16'), condition: {} }),
  ).rejects.toMatchObject({ code: 'IN_FUTURE' })
})

test('a record made by mistake is voided and leaves every list', async () => {
  const { director } = await makeOrganisation()
  const { id } = await director.people.create(full)
  await director.people.void({ id, reason: '录错' })
  expect(await director.people.list({})).toEqual({ rows: [], total: 0 })
  expect(await director.people.search({ text: 'wxy' })).toEqual([])
  expect(await director.people.get({ id })).toMatchObject({ isVoided: true })
  await expect(director.people.void({ id, reason: '再来' })).rejects.toMatchObject({ code: 'ALREADY_VOIDED' })
  await expect(director.people.update({ id, version: 2, changes: {} })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})
