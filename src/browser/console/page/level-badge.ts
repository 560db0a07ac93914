import type { Level } from '../../../client/draft.ts'
import { element } from './element.ts'
import type { Say } from './say.ts'

const SHAPES: Record<Level, string> = { 1: '●', 2: '◆', 3: '▲', 4: '■' }

/** A level by word, shape and colour together, so that none of them is needed alone. */
export function levelBadge(say: Say, level: Level): HTMLElement {
  return element(
    'span',
    { class: `badge level-${level}`, 'data-field': 'level', 'data-level': String(level) },
    element('span', { 'aria-hidden': 'true' }, SHAPES[level]),
    ' ',
    levelWords(say, level),
  )
}

/** The level's number and name, the name as members see it. */
export function levelWords(say: Say, level: Level): string {
  return say('console.level', { level, name: say(`common.level.${level}`) })
}
