import { say } from './words.mjs'

/**
 * Where the app is shown, and why not in a window if that was not possible.
 * @param {'desktop' | 'browser' | undefined} wanted
 * @param {{ platform: string, env: Record<string, string | undefined>, isRoot: boolean }} machine
 * @returns {{ host: 'desktop' | 'browser', canOpen: boolean, note?: string }}
 */
export function chooseHost(wanted, { platform, env, isRoot }) {
  const hasDisplay = platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
  if (!hasDisplay) return { host: 'browser', canOpen: false, note: say('noDisplay') }
  if (wanted === 'browser') return { host: 'browser', canOpen: true }
  // As root Chromium starts only without its sandbox, which we don't give up.
  if (platform === 'linux' && isRoot) {
    return { host: 'browser', canOpen: true, note: say('noWindow', { why: say('electronRoot') }) }
  }
  return { host: 'desktop', canOpen: true }
}
