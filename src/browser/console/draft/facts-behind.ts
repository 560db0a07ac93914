import { factWatch } from '../../../client/fact-watch.ts'
import { ownWords } from '../../../client/own-words.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import type { DeskView } from '../frame/desk-view.ts'

/** The reports that a draft rests on, ready for its fields to be held against them. */
export function factsBehind({ workroom, language }: DeskView, reports: readonly OpenedReport[]) {
  return {
    watch: factWatch(workroom, reports),
    own: reports.flatMap(({ answers }) => ownWords(answers, language)),
    reports: reports.length,
  }
}
