import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../support/app.ts'
import { expect, test } from '../support/test.ts'

/** `npm start` without npm: everything it prints, and what it is over with. */
function start(folder: string) {
  const script = join(import.meta.dirname, '../../../scripts/start.mjs')
  const child: ChildProcess = spawn(
    process.execPath,
    [script, '--host', 'browser', '--no-open', '--port', '0', '--data', folder],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      text += chunk
    })
  const code = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = async () => {
    await expect.poll(() => /http:\/\/\S+\//.exec(text)?.[0], { timeout: 100_000 }).toBeTruthy()
    return /http:\/\/\S+\//.exec(text)?.[0] ?? ''
  }
  return { child, code, url }
}

test('npm start serves, sends a second start to the first, and closes cleanly', async ({ page }) => {
  const folder = makeFolder()
  const first = start(folder)
  try {
    const url = await first.url()
    const health = await (await fetch(new URL('/health', url))).json()
    expect(health).toMatchObject({ ok: true, version: expect.any(String), schema: expect.any(Number) })
    await page.goto(url)
    await expect(page.getByRole('heading', { level: 1, name: '欢迎使用颐安' })).toBeVisible()

    const second = start(folder)
    expect(await second.url()).toBe(url)
    expect(await second.code).toBe(0)

    first.child.kill('SIGTERM')
    expect(await first.code).toBe(0)
    await expect(fetch(url)).rejects.toThrow()
  } finally {
    first.child.kill('SIGTERM')
    await first.code
    rmSync(folder, { recursive: true, force: true })
  }
})
