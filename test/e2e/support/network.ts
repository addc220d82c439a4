import type { Page } from '@playwright/test'

/**
 * The next answer to a call is lost on its way, after the core has done what it asks. Gives what waits until the page, which sends
 * it again by itself, has its answer.
 */
export async function loseAnswer(page: Page, path: string): Promise<() => Promise<unknown>> {
  await page.route(
    path,
    async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    },
    { times: 1 },
  )
  // What is aborted has no response: the first there is answers the second sending.
  const again = page.waitForResponse(path)
  again.catch(() => {})
  return () => again
}
