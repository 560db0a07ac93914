/**
 * A note can be read by a phone's camera: its twelve words then stand behind the `#` of the page's address, which no server
 * sees. They go into the field, and neither the address bar nor the way back shows them after that. Nothing is sent by itself.
 */
const said = new URLSearchParams(location.hash.slice(1)).get('invite')
const field = document.querySelector('textarea[name="invite"]')
if (said !== null) {
  history.replaceState(null, '', location.pathname)
  const isInvite = /^[a-z -]{12,200}$/.test(said)
  if (isInvite && field instanceof HTMLTextAreaElement && field.value === '') field.value = said
}
