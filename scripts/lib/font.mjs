import { existsSync, readdirSync } from 'node:fs'
import { run } from './run.mjs'

/** Fonts that draw Chinese, by the names of their files: for machines without fc-list. */
const CHINESE = /wqy|cjk|source-?han|droidsansfallback|uming|ukai|simsun|simhei|msyh|lxgw/i

/** Windows and macOS bring Chinese fonts. */
export async function hasChineseFont() {
  if (process.platform !== 'linux') return true
  const { code, output } = await run('fc-list', [':lang=zh', 'file'])
  if (code === 0) return output.trim() !== ''
  return ['/usr/share/fonts', '/usr/local/share/fonts'].some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true }).some((name) => CHINESE.test(String(name))),
  )
}
