import { encode } from 'uqr'

const SVG = 'http://www.w3.org/2000/svg'

/** A QR code (ISO/IEC 18004) as a drawing, made here so that the secret in it goes to nobody. */
export function squares(content: string, label: string): SVGSVGElement {
  const { data, size } = encode(content, { ecc: 'M', border: 4 })
  const drawing = document.createElementNS(SVG, 'svg')
  drawing.setAttribute('viewBox', `0 0 ${size} ${size}`)
  drawing.setAttribute('class', 'squares')
  drawing.setAttribute('role', 'img')
  drawing.setAttribute('aria-label', label)
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', data.flatMap(rowOf).join(''))
  drawing.append(path)
  return drawing
}

function rowOf(row: readonly boolean[], y: number): string[] {
  return row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))
}
