const pile = `z${'\u0301\u0316\u0489\u035c'.repeat(60)}algo`

/** Texts that somebody might send to break, mislead or take over the page they are read on. */
export const hostileTexts: Readonly<Record<string, string>> = {
  markup: '<img src=x onerror=alert(1)><script>alert(2)</script><style>*{display:none}</style>',
  template: '{{x}} ${alert(3)} <%= 7*7 %> javascript:alert(4)',
  overrides: 'plate \u202e21BA \u2066 never closed, \u202d and on',
  pile: `${pile} ${pile} ${pile}`,
  hidden: 'AB\u200b12\u00ad \u0007\u001b[31m\u2028 \ufeffC\u{e0041}',
  word: 'W'.repeat(4_000),
  gap: `above${'\n'.repeat(2_000)}below`,
  // With a code and the other answers, a sealed report holds about as much as this.
  long: 'He said it again and again. '.repeat(900),
}
