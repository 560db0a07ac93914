import type { Language } from '../../../i18n/locale.ts'
import { element, fill, type Child } from '../page/element.ts'

/** What a fold shows now. */
export interface Folded {
  /** Said beside its name while it is shut: enough to know whether to open it. */
  gist: string
  /** The language of the gist, where it is a reader's. */
  lang?: Language
  /** Made only where somebody looks. */
  content: () => Child[]
}

/** One place where a warning is read: shut until it is asked for, and open for as long as she likes while the draft changes. */
export interface PreviewFold {
  root: HTMLElement
  /** Shows this from now on; null where the warning does not come to this place. */
  show: (now: Folded | null) => void
}

/** @param help who reads it there, said above what they read */
export function previewFold(
  title: string,
  attributes: Readonly<Record<string, string>>,
  help: string | null = null,
): PreviewFold {
  let latest: Folded | null = null
  const gist = element('span', { class: 'gist', dir: 'auto' })
  const body = element('div')
  const root = element(
    'details',
    { class: 'folded', ...attributes, toggle: draw },
    element('summary', {}, element('span', {}, title), ' ', gist),
    help === null ? null : element('p', { class: 'help' }, help),
    body,
  )
  return {
    root,
    show(now) {
      latest = now
      root.hidden = now === null
      gist.textContent = now?.gist ?? ''
      gist.toggleAttribute('lang', now?.lang !== undefined)
      if (now?.lang !== undefined) gist.lang = now.lang
      draw()
    },
  }

  function draw(): void {
    if (root.open && latest !== null) fill(body, ...latest.content())
  }
}

/** Paragraphs as they stand on somebody's screen or paper. */
export function seenLines(lines: readonly string[], lang: Language): HTMLElement {
  const texts = lines.map((line) => element('p', {}, line))
  return element('div', { class: 'seen-screen', lang, dir: 'auto' }, ...texts)
}
