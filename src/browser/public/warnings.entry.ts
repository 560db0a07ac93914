/**
 * "I met him too" and "Ask about this" lead to the plain form: whatever stands in an address, behind `#` too, stays in the
 * browser's list of visited pages. What it is about is put down as this tab's name instead, which is held in memory, and
 * which the next page of the tab reads and takes away. A link opened elsewhere (with Ctrl, from its menu) says nothing.
 */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-from]')) {
  link.addEventListener('click', ({ ctrlKey, metaKey, shiftKey, altKey }) => {
    if (!(ctrlKey || metaKey || shiftKey || altKey)) window.name = link.dataset['from'] ?? ''
  })
}

// The form did not come, or she left it before its script ran: nothing is about that warning any more.
window.name = ''
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) window.name = ''
})
