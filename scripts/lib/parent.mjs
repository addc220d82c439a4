/**
 * Stopping npm (kill, a CI's time limit) ends only npm and its shell; the script would live on unseen.
 * When the shell is gone, the script therefore gets the same SIGTERM.
 */
export function endWithNpm() {
  if (process.platform === 'win32' || !process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  timer.unref()
}
