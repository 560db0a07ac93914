import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'
import t from 'tap'

const entry = `
import { nobleBackend } from './noble.ts'
import { suiteOf } from './suite.ts'
import { pickEpoch, verifyCard } from './card.ts'
import { mailboxShare, sealReport, withdrawalTags } from './report.ts'
import { makeCode, parseCode } from './code.ts'
import { codeInput, mailboxKeys } from './mailbox.ts'
import { blind, finalize } from './voprf.ts'
import { withdrawalRequest } from './withdrawal.ts'
globalThis.sealing = { nobleBackend, suiteOf, pickEpoch, verifyCard, mailboxShare, sealReport, withdrawalTags,
  makeCode, parseCode, codeInput, mailboxKeys, blind, finalize, withdrawalRequest }
`

t.test(
  'A person on an old phone loads at most 40 kB to seal a report, and no WebAssembly',
  async (t) => {
    const resolveDir = fileURLToPath(new URL('../../src/sealing', import.meta.url))
    const built = await build({
      stdin: { contents: entry, resolveDir, loader: 'ts' },
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      write: false,
      metafile: true,
      logLevel: 'silent',
    })
    const [file] = built.outputFiles
    const size = brotliCompressSync(file?.contents ?? '').length
    t.ok(size > 20_000 && size <= 40_000, `${size} bytes`)
    const inputs = Object.keys(built.metafile.inputs)
    t.same(
      inputs.filter((name) => /libsodium|open-report|shred-layer|argon2/.test(name)),
      [],
    )
    t.notMatch(file?.text ?? '', /WebAssembly\./)
  },
)
