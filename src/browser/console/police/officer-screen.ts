import { listPackages, openParcel, type ListedPackage } from '../../../client/officer.ts'
import type { Desk } from '../../../client/person.ts'
import type { AnswerWords } from '../report/answer-words.ts'
import { deedButton } from '../page/deed.ts'
import { element, fill } from '../page/element.ts'
import { outcomeForm } from './outcome-form.ts'
import { packageView } from './package-view.ts'
import type { Room } from '../frame/room.ts'
import { screen } from '../page/screen.ts'

/** The officer's one page: the packages of the post, opened one by one. There is nothing to search. */
export async function officerScreen(
  room: Room,
  desk: Desk,
  words: AnswerWords,
): Promise<HTMLElement> {
  const { say } = room
  const packages = await listPackages(desk)
  const empty = element('p', { class: 'empty' }, say('console.officer.empty'))
  return screen(
    say('console.officer.title'),
    say('console.officer.lead'),
    ...(packages.length === 0 ? [empty] : packages.map(listed)),
  )

  function listed(one: ListedPackage, at: number): HTMLElement {
    const place = element('div', { 'data-package': one.id, tabindex: '-1' })
    const open = deedButton(say, {
      action: 'open',
      label: say('console.officer.open'),
      primary: true,
      run: async () => {
        const { level, facts } = await openParcel(desk, one)
        place.replaceChildren(
          heading,
          packageView({ say, words, level, facts }),
          outcomeForm(say, desk, one),
        )
        place.focus()
      },
    })
    const heading = element('h2', {}, say('console.officer.package', { number: at + 1 }))
    const month = words.month(one.expiresMonth)
    const note = say(`console.officer.state_${one.state}`, { month })
    fill(
      place,
      heading,
      element('p', { class: 'help' }, note),
      one.state === 'closed' ? null : open,
      one.state === 'opened' ? outcomeForm(say, desk, one) : null,
    )
    return element('section', { class: 'panel' }, place)
  }
}
