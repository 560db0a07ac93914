/** All that a browser ever shows of us: words that anybody may read over a shoulder. In English. */
export const pushNoticesEn = {
  'push.notice.1': 'There is something new to read',
  'push.notice.2': 'A note is waiting for you',
  'push.notice.3': 'Something to read when you have time',
  'push.notice.4': 'A few lines for a quiet moment',
}
