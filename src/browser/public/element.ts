/** Attributes of an element; `false` and null leave one out, `true` writes it without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>

export type Child = Node | string | null

/** Makes an element. Text goes in as text and nothing else: no markup is ever read (CSP: require-trusted-types-for). */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false)
      made.setAttribute(name, value === true ? '' : String(value))
  }
  made.append(...children.filter((child) => child !== null))
  return made
}

const svg = 'http://www.w3.org/2000/svg'

/** A pictogram out of the sprite, as the server's pages draw it. */
export function pictogram(sprite: string, name: string): SVGElement {
  const drawing = document.createElementNS(svg, 'svg')
  drawing.setAttribute('aria-hidden', 'true')
  const use = document.createElementNS(svg, 'use')
  use.setAttribute('href', `${sprite}#${name}`)
  drawing.append(use)
  return drawing
}
