import type { Page } from 'playwright-core'

/**
 * The words that somebody sees in this place, as they stand in the browser: nothing of what is folded away, hidden or for
 * screen readers alone; of a list to choose from the chosen line; what is typed in a field counts too.
 * @param place selects it; the first one counts
 */
export async function wordsSeen(page: Page, place: string): Promise<string[]> {
  const texts = await page.evaluate<string[]>(`(() => {
    const texts = []
    const isSeen = (one) =>
      one.checkVisibility({ visibilityProperty: true }) && one.closest('.unseen') === null
    const root = document.querySelector(${JSON.stringify(place)})
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walker.currentNode; node !== null; node = walker.nextNode()) {
      if (node.nodeType === Node.ELEMENT_NODE) {
        if (!isSeen(node)) continue
        if (node.matches('select')) texts.push(node.selectedOptions[0]?.text ?? '')
        if (node.matches('input:not([type=checkbox], [type=radio]), textarea')) texts.push(node.value)
      } else if (node.parentElement.closest('select, textarea') === null && isSeen(node.parentElement))
        texts.push(node.data)
    }
    return texts
  })()`)
  return texts
    .join(' ')
    .split(/\s+/u)
    .filter((one) => /[\p{L}\p{N}]/u.test(one))
}
