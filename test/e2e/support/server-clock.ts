// Loaded into the server before its program (node --import): its clock is so far ahead, and jumps when it is told.
const realNow = Date.now
let ahead = Number(process.env.YIAN_E2E_AHEAD)
Date.now = () => realNow() + ahead

process.on('message', (milliseconds: number) => {
  ahead += milliseconds
  process.send?.(milliseconds)
})
// Listening alone does not keep the server running.
process.channel?.unref()
