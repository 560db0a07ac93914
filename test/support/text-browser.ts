import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import { until } from './until.ts'

/** The browser, and what gives it a terminal. */
const program = { browser: '/usr/bin/w3m', terminal: '/usr/bin/script' }
const missing = Object.values(program).filter((path) => !existsSync(path))

/** Why tests with a text browser cannot run here, or false. */
export const withoutTextBrowser: string | false =
  missing.length === 0 ? false : `there is no ${missing.join(' and no ')}`

/** A browser that draws text alone and runs no script: w3m on a terminal of its own, driven by its keys. */
export interface TextBrowser {
  /** The page as it is drawn. */
  look(): Promise<string>
  /** Presses the last link or button with these words, and draws what comes. */
  press(words: string): Promise<string>
  /** Ticks the box before these words. */
  tick(words: string): Promise<string>
  /** Fills in the field after these words: a line, or a larger one with the editor. */
  write(after: string, text: string): Promise<string>
  /** Ends it; gives everything that it has put into files of its own: history, cookies, settings. */
  quit(): Promise<string>
}

const key = {
  ...{ tab: '\t', back: '\u001b\t', enter: '\r', erase: '\u0015' },
  ...{ top: 'g', end: 'G', forward: '/', backward: '?', save: 'S', quit: 'Q' },
}

/** Opens w3m at an address; it ends, and its folder goes, with the test. */
export async function openTextBrowser(t: Test, url: string): Promise<TextBrowser> {
  const home = mkdtempSync(join(tmpdir(), 'streetlight-w3m-'))
  const [pages, words] = [mkdtempSync(join(tmpdir(), 'streetlight-page-')), join(home, 'words')]
  const editor = editorFor(home, words)
  const terminal = `stty rows 60 cols 120; exec ${program.browser} -no-cookie -o ignorecase_search=0 '${url}'`
  const env = { PATH: process.env['PATH'], HOME: home, TERM: 'xterm', LANG: 'C.UTF-8' }
  const child = spawn(program.terminal, ['-qfec', terminal, '/dev/null'], {
    env: { ...env, EDITOR: editor },
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  t.teardown(async () => {
    child.stdin.end()
    child.kill()
    if (child.exitCode === null) await once(child, 'exit')
    for (const folder of [home, pages]) rmSync(folder, { recursive: true, force: true })
  })
  let looked = 0
  const look = async (...keys: string[]): Promise<string> => {
    looked += 1
    const file = join(pages, String(looked))
    child.stdin.write([...keys, key.save, file, key.enter].join(''))
    // What is drawn after the keys before: w3m does one thing after the other.
    await until(() => existsSync(file) && statSync(file).size > 0, 20_000)
    return readFileSync(file, 'utf8')
  }
  const pattern = (text: string): string =>
    `${text.replace(/[.?*+^$()[\]{}|\\]/g, '.')}${key.enter}`
  const first = (text: string): string => key.top + key.forward + pattern(text)
  const last = (text: string): string => key.end + key.backward + pattern(text)
  return {
    look: () => look(),
    press: (text) => look(last(text), key.enter),
    tick: (text) => look(first(text), key.back, key.enter),
    write(after, text) {
      writeFileSync(words, text)
      const typed = text.includes('\n') ? '' : `${key.erase}${text}${key.enter}`
      return look(first(after), key.tab, key.enter, typed)
    },
    async quit() {
      child.stdin.write(key.quit)
      await once(child, 'exit')
      return filesIn(home, words)
    },
  }
}

function filesIn(home: string, but: string): string {
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .map((name) => join(home, name))
    .filter((path) => path !== but && statSync(path).isFile())
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
}

/** w3m opens a larger field in an editor: this one puts the words of a file there. */
function editorFor(home: string, words: string): string {
  const path = join(home, 'editor')
  writeFileSync(path, `#!/bin/sh\nfor file in "$@"; do :; done\ncat '${words}' > "$file"\n`)
  chmodSync(path, 0o755)
  return path
}
