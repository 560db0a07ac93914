export type Child = Node | string | null | false | undefined
type Handler = (event: Event) => void
export type Attributes = Readonly<Record<string, string | boolean | Handler | undefined>>

/**
 * Makes an element. Texts become text nodes, whatever they hold: nothing here parses markup, so a hostile
 * report stays what it is. A function is a listener for the event that its attribute names (`click`).
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) give(made, name, value)
  made.append(...kept(children))
  return made
}

/** Puts these children in place of what was there. */
export function fill(parent: Element, ...children: Child[]): void {
  parent.replaceChildren(...kept(children))
}

/** Sets one attribute: true is an empty one, false and undefined none. */
function give(made: Element, name: string, value: Attributes[string]): void {
  if (value === undefined || value === false) return
  if (typeof value === 'function') made.addEventListener(name, value)
  else made.setAttribute(name, value === true ? '' : value)
}

function kept(children: readonly Child[]): (Node | string)[] {
  return children.filter((child) => child !== null && child !== undefined && child !== false)
}
