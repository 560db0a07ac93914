/** Today by this device's calendar, `YYYY-MM-DD`. It is told to nobody; it only asks about days to come. */
export function localDay(): string {
  const now = new Date()
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
