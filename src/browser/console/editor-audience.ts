import type { WarningDraft } from '../../client/draft.ts'
import type { Area } from './answer-words.ts'
import { element } from './element.ts'
import { isTicked, valueOf } from './field.ts'
import type { Say } from './say.ts'

interface Needs {
  say: Say
  areas: readonly Area[]
  draft: WarningDraft
}

const nameOf = (area: string): string => `audience-${area}`

/**
 * Who is told: the areas whose members get it. Without a choice it is the warning's own area; several where he is
 * mobile, none of her own where somebody of her household reads along.
 */
export function audienceField({ say, areas, draft }: Needs): HTMLElement {
  const boxes = areas.map(({ id, name }) =>
    element(
      'label',
      { class: 'tick' },
      element('input', {
        type: 'checkbox',
        name: nameOf(id),
        value: id,
        'data-audience': id,
        checked: (draft.audience ?? [draft.area]).includes(id),
      }),
      ' ',
      name,
    ),
  )
  return element(
    'fieldset',
    { class: 'ticks', 'data-field': 'audience' },
    element('legend', {}, say('console.draft.audience')),
    element('p', { class: 'help' }, say('console.draft.audience_help')),
    ...boxes,
  )
}

/** Another area of the warning is told instead of the one before, where that one alone was told. */
export function followArea(root: ParentNode, { from, to }: { from: string; to: string }): void {
  const boxes = [...root.querySelectorAll<HTMLInputElement>('[data-audience]')]
  const chosen = boxes.filter(({ checked }) => checked)
  if (chosen.some(({ value }) => value !== from)) return
  for (const box of boxes) box.checked = box.value === to
}

/** The chosen areas; nothing where they are just the warning's own, so that it follows when that one changes. */
export function audienceIn(
  root: ParentNode,
  before: Pick<WarningDraft, 'audience' | 'area'>,
): Pick<WarningDraft, 'audience'> {
  const known = [...root.querySelectorAll<HTMLInputElement>('[data-audience]')]
  const shown = new Set(known.map(({ value }) => value))
  const kept = (before.audience ?? []).filter((area) => !shown.has(area))
  const chosen = known.map(({ value }) => value).filter((area) => isTicked(root, nameOf(area)))
  const all = [...kept, ...chosen]
  const isOwn = all.length === 1 && all[0] === valueOf(root, 'area')
  return all.length === 0 || (isOwn && before.audience === undefined) ? {} : { audience: all }
}
