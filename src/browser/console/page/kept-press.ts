/**
 * A row that is drawn anew between the press and the letting go gets no click from the browser: what she pressed is opened
 * nevertheless. Whoever lets go outside of the list meant nothing.
 * @param list what holds the rows; itself it stays
 * @param key the attribute that says which row it is
 */
export function keepPresses(list: HTMLElement, key: string, open: (value: string) => void): void {
  let pressed: HTMLElement | null = null
  list.addEventListener('pointerdown', ({ target, isPrimary, button }) => {
    const row = target instanceof Element ? target.closest<HTMLElement>(`[${key}]`) : null
    pressed = isPrimary && button === 0 ? row : null
  })
  list.addEventListener('pointerup', () => {
    const value = pressed?.isConnected === false ? pressed.getAttribute(key) : null
    pressed = null
    if (value !== null) open(value)
  })
}
