import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(scrypt) as (
  secret: string,
  salt: Buffer,
  length: number,
  options: { N: number; r: number; p: number; maxmem: number },
) => Promise<Buffer>

const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

/** The stored form of a secret: `scrypt$N$r$p$salt$key`, so that the cost can rise later. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(secret.normalize('NFKC'), salt, 32, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$')
}

/** True when the secret is the one that was stored; a missing account takes as long as a wrong secret. */
export async function matchesSecret(secret: string, stored: string | undefined): Promise<boolean> {
  const [, n, r, p, salt, key] = (stored ?? `scrypt$${cost.N}$${cost.r}$${cost.p}$AAAA$AAAA`).split('$')
  const expected = Buffer.from(key ?? '', 'base64')
  const actual = await derive(secret.normalize('NFKC'), Buffer.from(salt ?? '', 'base64'), 32, {
    ...cost,
    N: Number(n),
    r: Number(r),
    p: Number(p),
  })
  return stored !== undefined && expected.length === actual.length && timingSafeEqual(expected, actual)
}
