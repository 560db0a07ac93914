import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import t from 'tap'
import type { Test } from 'tap'
import { loadAssets } from '../../src/platform/assets.ts'
import { createPages, pad } from '../../src/platform/pages.ts'
import type { PageOptions, Pages } from '../../src/platform/pages.ts'

const options: PageOptions = { language: 'ro', path: '/help', layout: 'public', title: 'T' }

function pagesOf(t: Test, templates: Readonly<Record<string, string>>): Pages {
  const folder = t.testdir({ public: { 'icons.svg': '<svg/>', 'style.css': 'p {}' } })
  const all = { 'layouts/public.hbs': '{{{body}}}', ...templates }
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, 'templates', name)), { recursive: true })
    writeFileSync(join(folder, 'templates', name), text)
  }
  const assets = loadAssets(join(folder, 'public'), 'public')
  return createPages({
    templatesFolder: join(folder, 'templates'),
    assets,
    site: { name: 'A <name>' },
  })
}

t.test('a page speaks the language of its reader, also inside parts of it', async (t) => {
  const pages = pagesOf(t, {
    'a.hbs': '{{#each list}}{{> part/b}}{{/each}}{{t "common.skip"}}',
    'part/b.hbs': '[{{this}} {{path "/x"}} {{@site.name}}]',
  })
  const html = pages.render('a', { list: ['<1>', 2] }, options)
  t.equal(html.split('[')[1], '&lt;1&gt; /ro/x A &lt;name&gt;]')
  t.not(html.split(']')[2], pages.render('a', { list: [] }, { ...options, language: 'en' }))
})

t.test('a value that is missing stops the page instead of leaving a gap', async (t) => {
  const pages = pagesOf(t, { 'a.hbs': '<p>{{name}}</p>', 'b.hbs': '{{t "no.such.message"}}' })
  t.throws(() => pages.render('a', {}, options), /name/)
  t.throws(() => pages.render('b', {}, options), RangeError)
  t.throws(() => pages.render('c', {}, options), RangeError)
})

t.test('a broken template stops the start', async (t) => {
  t.throws(() => pagesOf(t, { 'a.hbs': '{{#if x}}' }))
})

t.test('a layout knows the same page in every language', async (t) => {
  const layout =
    '{{dir}} {{#each languages}}{{code}}={{href}}{{#if isCurrent}}*{{/if}} {{/each}}{{#if script}}{{script.src}}{{/if}}'
  const pages = pagesOf(t, { 'layouts/public.hbs': layout, 'a.hbs': '' })
  t.equal(pages.render('a', {}, options), 'ltr en=/help ro=/ro/help* ')
})

t.test('a letter is plain text', async (t) => {
  const pages = pagesOf(t, { 'mail/a.hbs': 'Hello {{name}}', 'mail/a.html.hbs': 'Hello {{name}}' })
  t.equal(pages.text('mail/a', { name: 'A & B' }, 'en'), 'Hello A & B')
  t.equal(pages.text('mail/a.html', { name: 'A & B' }, 'en'), 'Hello A &amp; B')
})

t.test('icons and files are named by what they hold', async (t) => {
  const pages = pagesOf(t, {
    'a.hbs': '{{icon "RA"}}{{asset "style.css"}} {{integrity "style.css"}}',
  })
  t.match(
    pages.render('a', {}, options),
    /<use href="\/static\/icons-[0-9a-f]{8}\.svg#RA"\/><\/svg>\/static\/style-[0-9a-f]{8}\.css sha384-/,
  )
})

t.test('padded pages have few sizes', async (t) => {
  for (const length of [0, 1, 16_376, 16_377, 16_378, 40_000]) {
    const html = 'ă'.repeat(length / 2) + 'a'.repeat(length % 2)
    const size = Buffer.byteLength(pad(html))
    t.equal(size % 16_384, 0, `${length}`)
    t.ok(size >= length && size < length + 7 + 16_384)
  }
})
