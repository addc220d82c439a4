import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { pageHeaders } from '../../src/shared/page.ts'

/** Where the window finds its page: a scheme of our own, served from the built files alone. */
export const PAGE_SCHEME = 'app'
export const PAGE_URL = `${PAGE_SCHEME}://yian/`

/** The kinds of file a build is made of. Anything else is not served. */
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** May the window go there? Only to the pages it was opened with; everything else stays out of it. */
export function isAllowedNavigation(target: string, home: string): boolean {
  if (!URL.canParse(target)) return false
  const to = new URL(target)
  const from = new URL(home)
  return to.protocol === from.protocol && to.host === from.host && !to.username && !to.password
}

/** The file that an address of ours means, inside the page's folder; null when it means none. */
export function pageFile(address: string, pageDir: string): string | null {
  const { pathname } = new URL(address)
  const parts = (pathname === '/' ? '/index.html' : pathname).split('/').slice(1)
  const isPlain = parts.every((part) => /^[\w][\w.-]*$/.test(part))
  return isAllowedNavigation(address, PAGE_URL) && isPlain ? join(pageDir, ...parts) : null
}

/** Answers a request of the window with a file of the build and the headers that keep the page to itself. */
export async function servePage(address: string, pageDir: string): Promise<Response> {
  const file = pageFile(address, pageDir)
  const type = file && types[extname(file)]
  if (!file || !type) return new Response(null, { status: 404 })
  try {
    return new Response(await readFile(file), { headers: { ...pageHeaders, 'content-type': type } })
  } catch {
    return new Response(null, { status: 404 })
  }
}
