import type { Change } from '../../../client/directory-change.ts'
import { proposeChange } from '../../../client/directory-watch.ts'
import { liveModerators } from '../../../sealing/directory.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { Mendable } from '../page/failure.ts'
import { withRoot } from './root-step.ts'

/** Proposes a change of the team; with the root's words, if they were typed, it holds at once. */
export async function proposeAbout(
  view: DeskView,
  at: { form: HTMLElement; about: string },
  change: Change,
): Promise<void> {
  const { say, workroom } = view
  const { desk, watched } = workroom
  const { complete } = await withRoot(view, at, (root) => {
    const isAlone = liveModerators(watched.current).length < 2
    if (isAlone && root === undefined) throw new Mendable(say('console.people.root_first'))
    return proposeChange(desk, watched, change, root)
  })
  await tellProposed(view, complete)
}

/** Shows the team anew, and says whether the change holds or waits. */
export function tellProposed({ say, goTo }: DeskView, complete: boolean): Promise<void> {
  return goTo('people', say(complete ? 'console.people.done' : 'console.people.proposed'))
}
