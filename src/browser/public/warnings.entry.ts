/**
 * "I met him too" and "Ask about this" lead to the plain form: whatever stands in an address, behind `#` too, stays in the
 * browser's list of visited pages. What it is about is put down as this tab's name instead, which is held in memory, and
 * which the next page of the tab reads and takes away. A link opened elsewhere (with Ctrl, from its menu) says nothing.
 *
 * A tab's name outlives an address that is typed, so any other site that is opened in the tab could read it: whatever else is
 * done on this page takes it back.
 */
document.addEventListener('keydown', () => (window.name = ''), { capture: true })
document.addEventListener(
  'click',
  ({ target, ctrlKey, metaKey, shiftKey, altKey }) => {
    const link = target instanceof Element ? target.closest<HTMLElement>('a[data-from]') : null
    const isHere = !(ctrlKey || metaKey || shiftKey || altKey)
    window.name = isHere ? (link?.dataset['from'] ?? '') : ''
  },
  { capture: true },
)

// The form did not come, or she left it before its script ran: nothing is about that warning any more.
window.name = ''
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) window.name = ''
})
