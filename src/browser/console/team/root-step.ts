import { rootKeyOf } from '../../../client/root-words.ts'
import { liveModerators } from '../../../sealing/directory.ts'
import type { Bytes } from '../../../sealing/suite.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'
import { valueOf } from '../page/field.ts'
import { paperField, readPaperWords } from '../account/paper-words.ts'

/**
 * Where the root's words are typed. While one moderator is alone they must be; later they may stand in for a colleague who
 * cannot sign, and are folded away.
 * @param about keeps the fields of one screen apart
 */
export function rootStep({ say, workroom }: DeskView, about: string): HTMLElement {
  const isAlone = liveModerators(workroom.watched.current).length < 2
  const field = paperField(say, {
    name: `root-words-${about}`,
    label: say('console.people.root_words'),
    help: say(isAlone ? 'console.people.root_words_help' : 'console.people.root_instead_help'),
    dataField: 'root-words',
  })
  if (isAlone) return field
  const summary = element('summary', {}, say('console.people.root_instead'))
  return element('details', { class: 'more' }, summary, field)
}

/** The root's signing key, if its words were typed; whoever takes it wipes it. Throws `Mendable`, `RefusalError('root_words')`. */
export function rootIn(
  { s, say, workroom }: DeskView,
  form: ParentNode,
  about: string,
): Bytes | undefined {
  const typed = valueOf(form, `root-words-${about}`)
  if (typed.trim() === '') return undefined
  return rootKeyOf(s, readPaperWords(s, say, typed), workroom.watched.rootPk)
}

/** Does something with the root's key, if its words were typed, and overwrites the key. */
export async function withRoot<Done>(
  view: DeskView,
  at: { form: ParentNode; about: string },
  deed: (root: Bytes | undefined) => Promise<Done>,
): Promise<Done> {
  const root = rootIn(view, at.form, at.about)
  try {
    return await deed(root)
  } finally {
    if (root !== undefined) view.s.wipe(root)
  }
}
