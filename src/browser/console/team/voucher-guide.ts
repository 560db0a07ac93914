import type { GuidePages } from '../guide/guide-steps.ts'
import type { Say } from '../page/say.ts'

/** The guide of an organisation that vouches: its one page, from making notes to ending one. */
export const voucherGuide: GuidePages = {
  title: 'console.vouch_guide.title',
  lead: 'console.vouch_guide.lead',
  steps: [
    {
      title: 'console.vouch_guide.make_title',
      text: 'console.vouch_guide.make',
      named: { language: 'console.vouching.language', draw: 'console.vouching.draw' },
    },
    {
      title: 'console.vouch_guide.paper_title',
      text: 'console.vouch_guide.paper',
      named: {
        print: 'console.vouching.print',
        sure: 'console.vouching.close_sure',
        close: 'console.vouching.close',
      },
    },
    { title: 'console.vouch_guide.give_title', text: 'console.vouch_guide.give', named: {} },
    {
      title: 'console.vouch_guide.end_title',
      text: 'console.vouch_guide.end',
      named: { list: 'console.vouching.list_title', end: 'console.vouching.end' },
    },
  ],
  neverTitle: 'console.vouch_guide.never_title',
  nevers: [
    'console.vouch_guide.never_list',
    'console.vouch_guide.never_copy',
    'console.vouch_guide.never_ask',
    'console.vouch_guide.never_share',
  ],
}

/** Notes are shown once: while a sheet lies open, the page is not drawn anew. */
export function notesShown(say: Say): string | null {
  const isOpen = document.querySelector('.slip-place > *') !== null
  return isOpen ? say('console.vouch_guide.turn_later') : null
}
