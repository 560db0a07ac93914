/** What several pages say: the frame, the buttons, the shared signs. In English. */
export const commonEn = {
  'common.skip': 'Skip to the page',
  'common.exit': 'Leave this page',
} as const
