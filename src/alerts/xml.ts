/** A piece of XML that is well-formed by itself. */
export type Xml = string & { readonly xml: unique symbol }

/** What XML 1.0 (2.2) does not allow in a document, not even escaped. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escape(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"]/g, (sign) => escapes[sign] ?? '')
}

/**
 * One element. The name and the attributes' names are ours; values and text may be anybody's.
 * @param inside text, or elements in their order
 */
export function element(
  name: string,
  inside: string | readonly Xml[] = '',
  attributes: Readonly<Record<string, string>> = {},
): Xml {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`)
  const body = typeof inside === 'string' ? escape(inside) : inside.join('')
  return `<${name}${said.join('')}>${body}</${name}>` as Xml
}

/** A whole document. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}
