/** What is left of a template for a reader when expressions and tags are taken away, and the words in spoken attributes. */
export function ownWordsOf(template: string): string[] {
  const bare = template.replaceAll(/\{\{!--[\s\S]*?--\}\}|\{\{![\s\S]*?\}\}/g, '')
  const said = bare.replaceAll(/\{\{\{?[\s\S]*?\}?\}\}/g, '\u0000')
  const spoken = [...said.matchAll(/\s(?:aria-label|title|alt|placeholder|content)="([^"]*)"/g)]
    .map((match) => match[1] ?? '')
    .filter((words) => !/^(width=device-width|light dark)/.test(words))
  const between = said
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, '\u0000')
    .replaceAll(/&[a-z]+;/g, '')
    .split('\u0000')
  return [...between, ...spoken]
    .map((words) => words.trim())
    .filter((words) => /\p{L}/u.test(words))
}

/** The message keys that a template names, and the beginnings of keys that it puts together. */
export function keysIn(template: string): { whole: string[]; beginnings: string[] } {
  const calls = [...template.matchAll(/[{(]t\s+'([^']+)'(\s+[^=})\s]+(?=[\s})]))?/g)]
  const named = calls.map((match) => ({ key: match[1] ?? '', joined: match[2] !== undefined }))
  return {
    whole: named.filter(({ joined }) => !joined).map(({ key }) => key),
    beginnings: named.filter(({ joined }) => joined).map(({ key }) => `${key}.`),
  }
}
