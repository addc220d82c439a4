import { posix, win32 } from 'node:path'

/**
 * Where a user's data lives: the same folder for the window and the browser. The desktop porch follows the
 * same rule.
 * @param {Record<string, string | undefined>} env
 * @param {string} platform
 * @param {string} home
 */
export function defaultDataDir(env, platform, home) {
  if (platform === 'win32') return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), 'yian')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'yian')
  // The XDG rule: a relative path there counts as none.
  const base = env.XDG_DATA_HOME?.startsWith('/') ? env.XDG_DATA_HOME : posix.join(home, '.local', 'share')
  return posix.join(base, 'yian')
}
