/** From a warning to a report: somebody met the same person. In English. */
export const metBeforeEn = {
  'members.met.go': 'I met him too',
  'members.met.how':
    '“I met him too” opens the ordinary form, which knows nothing of you. With scripts, the name of the warning stands in your own words already; without, please write it there.',
  'report.script.met': 'This is about the warning “{name}”.',
} as const
