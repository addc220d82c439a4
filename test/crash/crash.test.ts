import { expect, test } from 'vitest'
import { crashTest } from './run.ts'

// The full run of 200 kills is `node test/crash/run.ts`; a few keep the script itself honest in CI.
test('a killed process loses nothing it acknowledged and leaves nothing half done', async () => {
  const { kills, faults } = await crashTest(8)
  expect(kills).toBe(8)
  expect(faults).toEqual([])
}, 120_000)
