/** All that a moderator's browser ever shows of the rota: words that anybody may read over a shoulder. In English. */
export const rotaNoticesEn = {
  'rota.notice.look': 'It is time for a look',
  'rota.notice.relief': 'Nobody has looked for a while',
  'rota.notice.test': 'This is a test',
}
