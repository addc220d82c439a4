import { writeFile } from 'node:fs/promises'
import { type BrowserWindow, dialog } from 'electron'
import { type Language, say } from '../../src/shared/words/index.ts'

/** Asks where, then saves what the window shows, laid out for paper, as an A4 PDF. */
export async function savePdf(window: BrowserWindow, language: Language): Promise<void> {
  const { filePath } = await dialog.showSaveDialog(window, {
    title: say(language, 'host.pdf.title'),
    defaultPath: `${fileName(window.getTitle())}.pdf`,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  if (!filePath) return
  try {
    await writeFile(filePath, await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true }))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    await dialog.showMessageBox(window, { type: 'error', message: say(language, 'host.pdf.failed', { why }) })
  }
}

/** A title as a file may be called on every system. */
const fileName = (title: string) => title.replace(/[\\/:*?"<>|]+/g, ' ').trim()
