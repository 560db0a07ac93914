/**
 * Who may import whom (dependency-cruiser). The folders are drawn so that the product's promises become borders:
 * what breaks one is a red build and not a matter of attention.
 */

const features =
  'accounts|alerts|audit|check|duty|intake|keys|liaison|mailbox|members|pages|retention|triage|vouching'
const entries = '^src/(start|part|server|guard|worker|cli|demo)\\.ts$'
const routes = 'routes\\.ts$'

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const borders = [
  forbid(
    'no-cycles',
    'Files that need each other are one thing; make them one or draw the line elsewhere.',
    {},
    { circular: true },
  ),
  forbid(
    'no-unresolvable',
    'Every import names something that is there.',
    {},
    { couldNotResolve: true },
  ),
  forbid(
    'platform-knows-no-product-word',
    'The platform serves any product: it may know the languages and nothing else of ours.',
    { path: '^src/platform/' },
    { path: '^src/', pathNot: '^src/(platform|i18n)/' },
  ),
  forbid(
    'sealing-is-pure',
    'The protocol imports itself and nothing else of ours, so that it can be read alone.',
    { path: '^src/sealing/' },
    { path: '^src/', pathNot: '^src/sealing/' },
  ),
  forbid(
    'sealing-has-no-input-and-output',
    'No file, socket, clock or process is in reach of the protocol.',
    { path: '^src/sealing/' },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'libsodium-in-one-place',
    'Domain words everywhere else; the library behind them can be read in two files (Argon2id has its own).',
    { path: '^src/', pathNot: '^src/sealing/(sodium|argon2)\\.ts$' },
    { path: 'node_modules/libsodium' },
  ),
  forbid(
    'noble-in-one-place',
    'The same for the library of the public pages.',
    { path: '^src/', pathNot: '^src/sealing/noble[a-z-]*\\.ts$' },
    { path: 'node_modules/@noble/' },
  ),
  forbid(
    'no-libsodium-on-public-pages',
    'A reporter on an old phone does not download 190 kB, and Tor Browser at "Safer" runs no WebAssembly.',
    { path: '^src/browser/public/' },
    { path: 'node_modules/libsodium', reachable: true },
  ),
  forbid(
    'browser-is-not-a-server',
    'Code for browsers imports what is made for browsers, and the form and the page behind a code, the same on both sides.',
    { path: '^src/browser/' },
    { path: '^src/', pathNot: '^src/(browser|sealing|i18n|client|intake|mailbox)/' },
  ),
  forbid(
    'browser-reaches-no-server',
    'Not by a detour either: no database, no web server, no platform.',
    { path: '^src/browser/' },
    {
      path: '^src/platform/|node_modules/(fastify|@fastify|drizzle-orm|pg|handlebars|nodemailer)/',
      reachable: true,
    },
  ),
  forbid(
    'client-has-no-screen',
    "The team's client runs in a browser, in tests and on a command line: it knows the protocol alone.",
    { path: '^src/client/' },
    { path: '^src/', pathNot: '^src/(client|sealing)/' },
  ),
  forbid(
    'the-server-cannot-open-reports',
    "The central promise: only a team member's own machine opens a report.",
    {
      path: '^src/',
      pathNot: '^src/(browser|client)/|^src/(cli|demo)(\\.ts$|/)|^src/sealing/open-report\\.ts$',
    },
    { path: '^src/sealing/open-report\\.ts$' },
  ),
  forbid(
    'no-server-reaches-open-report',
    'Not by a detour either.',
    { path: '^src/(server|worker|guard|app)\\.ts$' },
    { path: '^src/sealing/open-report\\.ts$', reachable: true },
  ),
  forbid(
    'shred-layer-is-the-guards',
    'The outer lock of stored things is put on and taken off by the guard alone.',
    { path: '^src/', pathNot: '^src/guard/|^src/sealing/' },
    { path: '^src/sealing/shred-layer\\.ts$' },
  ),
  forbid(
    'web-does-not-reach-into-the-guard',
    'Web and worker speak with the guard over its socket: they know its client and nothing of its inside.',
    { path: '^src/', pathNot: '^src/(guard/|guard\\.ts$)' },
    { path: '^src/guard/', pathNot: '^src/guard/(client|calls|api|protocol|wire)[a-z-]*\\.ts$' },
  ),
  forbid(
    'the-guard-has-no-database-and-no-web-server',
    'The guard keeps its own store and listens on a socket for two callers.',
    { path: '^src/guard(/|\\.ts$)' },
    {
      path: `^src/(${features}|browser|client)/|node_modules/(fastify|@fastify|drizzle-orm|pg|handlebars|nodemailer)/`,
    },
  ),
  forbid(
    'features-stay-apart',
    "A feature gets what it needs from another through features.ts; only another's tables may be named.",
    { path: `^src/(${features})/` },
    { path: `^src/(${features})/`, pathNot: ['^src/$1/', '/schema\\.ts$'] },
  ),
  forbid(
    'sql-in-stores',
    'What is written to the database can be read in the stores.',
    { path: '^src/', pathNot: '(store|schema|-store)\\.ts$|^src/platform/' },
    { path: 'node_modules/(drizzle-orm|pg)/', dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'rules-are-pure',
    'A rule is a function of what it is given.',
    { path: '(^|/)(rules|chain)\\.ts$' },
    { path: 'node_modules/(fastify|drizzle-orm)/', dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'rules-have-no-input-and-output',
    'The same for files and processes.',
    { path: '(^|/)(rules|chain)\\.ts$' },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'http-at-the-edge',
    'Fastify is met in routes, guards of routes and the composition; nothing deeper knows about requests.',
    {
      path: '^src/',
      pathNot: `(routes|-guard|app|page|pages|cookie|session|answer|reply)[a-z-]*\\.ts$|^src/platform/|${entries}`,
    },
    { path: 'node_modules/(fastify|@fastify)/', dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'routes-are-registered-in-one-place',
    'app.ts lists every door of the house.',
    { path: '^src/', pathNot: `^src/app[a-z-]*\\.ts$|${routes}|${entries}` },
    { path: `^src/(${features})/.*${routes}` },
  ),
  forbid(
    'nothing-imports-an-entry',
    'Entries run; they are not imported.',
    { path: '^src/' },
    { path: entries },
  ),
  forbid(
    'tests-stay-outside',
    'The product does not know its tests.',
    { path: '^src/' },
    { path: '^(test|bench)/' },
  ),
  forbid(
    'tools-stay-outside',
    'What runs in production is a dependency and not a tool of development.',
    {
      path: '^src/',
      pathNot:
        '^src/platform/(build-browser|postgres-binaries)\\.ts$|^src/(browser|demo|client)(/|\\.ts$)|^src/sealing/noble[a-z-]*\\.ts$',
    },
    {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only'],
      pathNot: 'node_modules/@types/',
    },
  ),
]

module.exports = {
  forbidden: borders,
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(public|migrations|data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
