import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { MOST_BYTES } from '../../src/shared/attachments/schema.ts'
import { contract } from '../../src/shared/contract.ts'
import { clientOf, makeCore, makeOrganisation, secret } from '../support/core.ts'
import { makeStation } from '../support/homecare.ts'
import { fetchWithCookies, makeServer } from '../support/transports.ts'

async function open() {
  const { core, folder } = await makeOrganisation()
  const { url, close } = await makeServer(core)
  return { core, url, port: Number(new URL(url).port), close, folder }
}

const json = (body: unknown, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})
const director = { name: 'yuanzhang', secret }

/** A request as `fetch` can't make it: with a Host of its own choice. */
function getWithHost(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = httpRequest(url, { headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    call.on('error', reject)
    call.end()
  })
}

test('health tells the version and the schema', async () => {
  const { core } = await makeCore({ version: '1.2.3' })
  const { url } = await makeServer(core)
  const response = await fetch(`${url}health`)
  expect(await response.json()).toEqual({ ok: true, version: '1.2.3', schema: core.schema })
})

describe('the page', () => {
  test('is served with the headers that keep it to itself', async () => {
    const { url } = await open()
    const response = await fetch(url)
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(await response.text()).toContain('Yi’an')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /default-src 'none'.*script-src 'self';.*frame-ancestors 'none'/,
      ),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringMatching(/^camera=\(self\), microphone=\(\), /),
      'cache-control': 'no-cache',
    })
  })

  test('is all that is served: nothing beside its folder', async () => {
    const { url, port, folder } = await open()
    expect((await fetch(`${url}nothing.js`)).status).toBe(404)
    // A client that does not tidy the path up as fetch does.
    const path = join('..', '..', folder, 'yian.sqlite')
    for (const attempt of [
      `/${path}`,
      `/%2e%2e/%2e%2e${folder}/yian.sqlite`,
      `/..%2f..${folder}/yian.sqlite`,
    ]) {
      expect(
        await rawStatus(
          port,
          `GET ${attempt} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`,
        ),
      ).toMatch(/ 40[034] /)
    }
  })
})

/** The first line that comes back for a request written by hand. */
function rawStatus(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    onTestFinished(() => void socket.destroy())
    socket.on('data', (data) => resolve(String(data).split('\r\n')[0] ?? ''))
    socket.on('error', reject)
    socket.on('close', () => resolve('closed'))
  })
}

describe('another website', () => {
  test('cannot reach it under another name', async () => {
    const { url, port } = await open()
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`]) {
      expect(await getWithHost(`${url}health`, host)).toBe(200)
    }
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
      `localhost:${port}.evil.example`,
    ]) {
      expect(await getWithHost(`${url}health`, host)).toBe(403)
    }
  })

  test('cannot call it from its own page', async () => {
    const { url, port } = await open()
    const call = (origin: string) => fetch(`${url}rpc/accounts/state`, json({}, { origin }))
    for (const origin of [
      'http://evil.example',
      'null',
      `http://127.0.0.1:${port + 1}`,
      `https://127.0.0.1:${port}`,
      `http://localhost:${port}`,
    ]) {
      const response = await call(origin)
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({ json: { code: 'WRONG_ORIGIN' } })
    }
    expect((await call(`http://127.0.0.1:${port}`)).status).toBe(200)
    expect((await fetch(`${url}api/changes`, { headers: { origin: 'http://evil.example' } })).status).toBe(
      403,
    )
  })

  test('cannot send a form: a body is JSON or refused', async () => {
    const { url } = await open()
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const body = { ...json(director), headers: { 'content-type': type } }
      expect((await fetch(`${url}rpc/accounts/signIn`, body)).status).toBe(415)
      expect((await fetch(`${url}api/sign-in`, body)).status).toBe(415)
    }
  })

  test('cannot make it write by a link', async () => {
    const { url } = await open()
    const response = await fetch(`${url}rpc/accounts/signOut`)
    expect(response.status).toBe(405)
  })

  test('gets no leave to read answers', async () => {
    const { url } = await open()
    const response = await fetch(`${url}api/state`)
    expect(response.headers.has('access-control-allow-origin')).toBe(false)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

test('the session is a cookie that scripts cannot read and other sites cannot send', async () => {
  const { url, port } = await open()
  const [cookie = ''] = (await fetch(`${url}api/sign-in`, json(director))).headers.getSetCookie()
  expect(cookie).toMatch(new RegExp(`^yian-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`))
  const [token = ''] = cookie.split(';')
  const sites = (headers: Record<string, string>) => fetch(`${url}api/sites`, { headers })
  expect((await sites({ cookie: `other=1; ${token}` })).status).toBe(200)
  expect((await sites({})).status).toBe(401)
  expect((await sites({ cookie: `x${token}` })).status).toBe(401)
  const [ended] = (
    await fetch(`${url}api/sign-out`, { method: 'POST', headers: { cookie: token } })
  ).headers.getSetCookie()
  expect(ended).toBe(`yian-${port}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`)
  expect((await sites({ cookie: token })).status).toBe(401)
})

describe('a body that is too large', () => {
  const large = (megabytes: number) => json({ json: { name: 'x'.repeat(megabytes * 1024 * 1024), secret } })

  test('is refused in the form the caller reads', async () => {
    const { url } = await open()
    const rpc = await fetch(`${url}rpc/accounts/signIn`, large(1))
    expect(rpc.status).toBe(413)
    expect(await rpc.json()).toMatchObject({ json: { code: 'PAYLOAD_TOO_LARGE', status: 413 } })
    const api = await fetch(`${url}api/sign-in`, large(1))
    expect(await api.json()).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', status: 413 })
  })

  test('is refused also when it does not say how large it is', async () => {
    const { url } = await open()
    const chunk = new TextEncoder().encode('x'.repeat(100_000))
    let sent = 0
    const body = new ReadableStream({
      pull(controller) {
        sent += 1
        if (sent > 100) controller.close()
        else controller.enqueue(chunk)
      },
    })
    const call = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit
    const status = await fetch(`${url}rpc/accounts/signIn`, call).then(
      (response) => response.status,
      () => 'cut',
    )
    expect([413, 'cut']).toContain(status)
    expect(sent).toBeLessThan(100)
  })

  test('is answered with a sentence when it is a photo of 40 MB', async () => {
    const { director: client, core, wangBed } = await makeStation()
    const { url } = await makeServer(core)
    const call = fetchWithCookies()
    await call(`${url}api/sign-in`, json(director))
    const photo = Buffer.alloc(40 * 1024 * 1024, 1)
    photo.set([0xff, 0xd8, 0xff])
    const input = {
      entity: 'familyBed',
      entityId: wangBed,
      role: 'before',
      mime: 'image/jpeg',
      base64: photo.toString('base64'),
    }
    const data = { bytes: photo.length, most: MOST_BYTES }
    const rpc = await call(`${url}rpc/attachments/add`, json({ json: input }))
    expect(rpc.status).toBe(413)
    expect(await rpc.json()).toMatchObject({ json: { code: 'PICTURE_TOO_LARGE', data } })
    const api = await call(`${url}api/attachments`, json(input))
    expect(api.status).toBe(413)
    expect(await api.json()).toMatchObject({ code: 'PICTURE_TOO_LARGE', data })
    expect(await client.attachments.list({ entity: 'familyBed', entityId: wangBed })).toEqual([])
  })

  test('may have 32 MB when it is an import', async () => {
    const { url } = await open()
    expect((await fetch(`${url}rpc/imports/preview`, large(20))).status).toBe(401)
    expect((await fetch(`${url}api/imports`, large(20))).status).toBe(401)
    expect((await fetch(`${url}rpc/imports/preview`, large(33))).status).toBe(413)
  })
})

describe('another program', () => {
  test('finds every procedure described', async () => {
    const { url, port } = await open()
    const response = await fetch(`${url}api/openapi.json`)
    const text = await response.text()
    const document = JSON.parse(text)
    expect(document.openapi).toMatch(/^3\.1/)
    expect(document.components.securitySchemes.session).toEqual({
      type: 'apiKey',
      in: 'cookie',
      name: `yian-${port}`,
    })
    const described = Object.values<Record<string, { operationId: string; responses: object }>>(
      document.paths,
    ).flatMap((methods) => Object.values(methods))
    expect(described.map(({ operationId }) => operationId).sort()).toEqual(procedureNames(contract).sort())
    expect(described.length).toBeGreaterThan(60)
    for (const { responses } of described)
      expect(responses).toMatchObject({ 409: { content: expect.anything() } })
    const conflicts = document.components.schemas.Refusal409.oneOf.map(
      (one: { properties: { code: { const: string } } }) => one.properties.code.const,
    )
    expect(conflicts).toContain('BED_TAKEN')
    expect(text.length).toBeLessThan(1_000_000)
  })

  test('signs in and reads and writes plain JSON', async () => {
    const { url } = await open()
    const call = fetchWithCookies()
    await call(`${url}api/sign-in`, json(director))
    const created = await call(
      `${url}api/accounts`,
      json({
        name: 'hushi',
        displayName: '王护士',
        role: 'nursing',
        siteIds: [1],
        staffId: null,
        secret,
      }),
    )
    expect(created.status).toBe(200)
    const account = await created.json()
    expect(account).toMatchObject({ name: 'hushi', siteIds: [1] })
    const { name: _name, ...update } = account
    const changed = await call(`${url}api/accounts/${account.id}`, {
      ...json({ ...update, displayName: '王主任' }),
      method: 'PUT',
    })
    expect(await changed.json()).toMatchObject({ displayName: '王主任', version: 2 })
    const stale = await call(`${url}api/accounts/${account.id}`, {
      ...json({ ...update, displayName: '王院长' }),
      method: 'PUT',
    })
    expect(stale.status).toBe(409)
    expect(await stale.json()).toMatchObject({ code: 'STALE', defined: true, data: { by: '陈院长' } })
  })

  test('may ask with numbers in the query', async () => {
    const { url } = await open()
    const call = fetchWithCookies()
    await call(`${url}api/sign-in`, json(director))
    const response = await call(`${url}api/audit?limit=1`)
    expect(response.status).toBe(200)
    expect((await response.json()).rows).toHaveLength(1)
    const wrong = await call(`${url}api/audit?limit=many`)
    expect(wrong.status).toBe(400)
    expect(await wrong.json()).toMatchObject({ data: { issues: [{ path: ['limit'] }] } })
  })

  test('is told in JSON what is wrong with a request', async () => {
    const { url } = await open()
    const broken = await fetch(`${url}api/sign-in`, { ...json({}), body: '{"name":' })
    expect(broken.status).toBe(400)
    expect(await broken.json()).toMatchObject({ code: 'BAD_REQUEST' })
    const unknown = await fetch(`${url}api/unknown`)
    expect(unknown.status).toBe(404)
    expect(await unknown.json()).toMatchObject({ code: 'NOT_FOUND' })
    const poisoned = await fetch(`${url}api/sign-in`, { ...json({}), body: '{"__proto__":{"x":1}}' })
    expect(poisoned.status).toBe(400)
  })
})

/** The dotted names of all procedures of the contract. */
function procedureNames(tree: object, path: string[] = []): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    '~orpc' in value ? [[...path, key].join('.')] : procedureNames(value, [...path, key]),
  )
}

describe('closing', () => {
  test('cuts live updates and does not wait for them', async () => {
    const { core, url, close } = await open()
    const call = fetchWithCookies()
    await call(`${url}api/sign-in`, json(director))
    const live = await call(`${url}api/changes`)
    expect(live.headers.get('content-type')).toContain('text/event-stream')
    const reader = live.body?.getReader()
    const first = await reader?.read()
    expect(new TextDecoder().decode(first?.value)).toContain('topics')
    const from = performance.now()
    await Promise.all([close(), close()])
    expect(performance.now() - from).toBeLessThan(1000)
    await expect(
      (async () => {
        for (;;) if ((await reader?.read())?.done) break
      })(),
    ).rejects.toThrow()
    await expect(fetch(`${url}health`)).rejects.toThrow()
    expect(await clientOf(core).accounts.state()).toMatchObject({ isSetUp: true })
  })

  test('lets a call under way finish', async () => {
    const { url, close } = await open()
    // scrypt keeps it busy for a moment.
    const signIn = fetch(`${url}api/sign-in`, json(director))
    await new Promise((resolve) => setTimeout(resolve, 20))
    const from = performance.now()
    await close()
    expect(performance.now() - from).toBeLessThan(2000)
    expect((await signIn).status).toBe(200)
  })
})
