import { spawn } from 'node:child_process'
import { say } from './words.mjs'

/** @type {Record<string, [string, ...string[]]>} */
const OPENERS = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', '""'], // start takes its first quoted word for a title
  linux: ['xdg-open'],
}

/**
 * The user's default browser. The address has been printed before, so a failure costs one line.
 * @param {string} url
 */
export function openBrowser(url) {
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open']
  const child = spawn(command, [...args, url], {
    stdio: 'ignore',
    detached: process.platform !== 'win32',
    windowsHide: true,
    windowsVerbatimArguments: true,
  })
  child.on('error', () => console.log(say('noBrowser')))
  child.on('exit', (code) => code && console.log(say('noBrowser')))
  child.unref()
}
