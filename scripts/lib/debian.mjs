import { existsSync, readFileSync } from 'node:fs'
import { lastLines, run } from './run.mjs'

/** Whether system packages can be installed without asking anyone. */
export function canInstallPackages() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** Ubuntu's chromium package is only a door to a snap, which containers don't have. */
export function hasChromiumPackage() {
  try {
    return !/^ID="?ubuntu"?$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return true
  }
}

/**
 * @param {string[]} names
 * @returns {Promise<string>} why it failed; empty when it didn't
 */
export async function installDebian(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const wait = ['-q', '-o', 'DPkg::Lock::Timeout=300'] // another apt may be at work just now
  const limit = 20 * 60_000
  const update = await run('apt-get', [...wait, 'update'], { env, limit })
  const result = await run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...names], {
    env,
    limit,
  })
  if (result.ok) return ''
  return lastLines(update.ok ? result.output : `${update.output}\n${result.output}`, 6)
}
