import t from 'tap'
import { keysIn, ownWordsOf } from './template-text.ts'

t.test('words of a template are found, wherever they stand', async (t) => {
  t.same(ownWordsOf('<p class="lead">{{t \'a.b\'}} · <b>Hello</b></p>'), ['Hello'])
  t.same(ownWordsOf('<nav aria-label="More"></nav>'), ['More'])
  t.same(ownWordsOf('{{!-- a note --}}<p>{{#if x}}{{x}}{{else}}None{{/if}}</p>'), ['None'])
  t.same(ownWordsOf("<a href=\"{{path '/help'}}\">{{t 'a.b' n=1}}</a>"), [])
})

t.test('keys of a template are found, whole or as a beginning', async (t) => {
  const found = keysIn("{{t 'a.b'}} {{t 'a.c' name=x}} {{t 'level' level}} {{> x y=(t 'a.d')}}")
  t.same(found, { whole: ['a.b', 'a.c', 'a.d'], beginnings: ['level.'] })
})
