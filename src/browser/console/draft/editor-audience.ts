import type { WarningDraft } from '../../../client/draft.ts'
import { onlineArea } from '../../../sealing/online-area.ts'
import { kindsOfWork, type KindOfWork } from '../../../sealing/work.ts'
import type { Area } from '../report/answer-words.ts'
import { element } from '../page/element.ts'
import { isTicked, valueOf } from '../page/field.ts'
import type { Say } from '../page/say.ts'

interface Needs {
  say: Say
  areas: readonly Area[]
  draft: WarningDraft
  /** For which kinds of work the version before is, [] for all; left out where there is none. */
  told?: readonly KindOfWork[] | undefined
}

const nameOfWork = (kind: KindOfWork): string => `audience-work-${kind}`

const nameOf = (area: string): string => `audience-${area}`

/**
 * Who is told: the areas whose members get it, or everybody. Without a choice it is the warning's own area, and everybody
 * where he is met online; several where he is mobile, none of her own where somebody of her household reads along.
 */
export function audienceField({ say, areas, draft }: Needs): HTMLElement {
  const everybody = { id: onlineArea, name: say('console.audience.everybody') }
  const boxes = [everybody, ...areas].map(({ id, name }) =>
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
    { class: 'ticks', 'data-field': 'audience', change: eitherAllOrSome },
    element('legend', {}, say('console.draft.audience')),
    element('p', { class: 'help' }, say('console.draft.audience_help')),
    ...boxes,
  )
}

/** Everybody holds all the areas: whoever ticks one of them means no longer everybody, and the other way round. */
function eitherAllOrSome({ target, currentTarget }: Event): void {
  if (!(target instanceof HTMLInputElement) || !target.checked) return
  if (!(currentTarget instanceof HTMLElement)) return
  const isAll = target.value === onlineArea
  for (const box of currentTarget.querySelectorAll<HTMLInputElement>('[data-audience]'))
    if (isAll !== (box.value === onlineArea)) box.checked = false
}

/**
 * For which kinds of work, all of them to begin with, and then folded away. Whoever was told of a version is told of the next: what the one
 * before was for stays ticked, and one that was for everybody leaves nothing to choose.
 */
export function workField({ say, draft, told }: Omit<Needs, 'areas'>): HTMLElement {
  const isForAll = told !== undefined && told.length === 0
  const help = isForAll ? 'told_all' : told === undefined ? 'help' : 'told_some'
  const boxes = kindsOfWork.map((kind) => {
    const isTold = told?.includes(kind) === true
    return element(
      'label',
      { class: 'tick' },
      element('input', {
        ...{ type: 'checkbox', name: nameOfWork(kind), value: kind, 'data-work': kind },
        checked: isTold || (draft.work ?? []).includes(kind),
        disabled: isTold,
      }),
      ' ',
      say(`common.work.${kind}`),
    )
  })
  const isChosen = told !== undefined || (draft.work ?? []).length > 0
  return element(
    'details',
    { class: 'folded', open: isChosen, 'data-field': 'audience-work' },
    element('summary', {}, say('console.audience.work')),
    element(
      'fieldset',
      { class: 'ticks' },
      element('legend', { class: 'unseen' }, say('console.audience.work')),
      element('p', { class: 'help' }, say(`console.audience.${help}`)),
      ...(isForAll ? [] : boxes),
    ),
  )
}

/** Another area of the warning is told instead of the one before, where that one alone was told. */
export function followArea(root: ParentNode, { from, to }: { from: string; to: string }): void {
  const boxes = [...root.querySelectorAll<HTMLInputElement>('[data-audience]')]
  const chosen = boxes.filter(({ checked }) => checked)
  if (chosen.some(({ value }) => value !== from)) return
  for (const box of boxes) box.checked = box.value === to
}

/**
 * The chosen areas and kinds of work; nothing where the areas are just the warning's own, so that they follow when that
 * one changes, and nothing where no kind was chosen.
 */
export function audienceIn(
  root: ParentNode,
  before: Pick<WarningDraft, 'audience' | 'area'>,
): Pick<WarningDraft, 'audience' | 'work'> {
  const work = kindsOfWork.filter((kind) => isTicked(root, nameOfWork(kind)))
  return { ...areasIn(root, before), ...(work.length === 0 ? {} : { work }) }
}

function areasIn(
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
