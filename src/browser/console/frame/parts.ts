import { languages, type Language } from '../../../i18n/locale.ts'
import type { WordPart } from '../../../i18n/word-parts.ts'
import { element } from '../page/element.ts'
import { wordsOf, type PartName } from './part-words.ts'
import { learn } from '../words-here.ts'

/** A part of the console could not be fetched. What is on the page stays, and asking for the part again tries again. */
export class PartMissing extends Error {}

/** One file: its address, and the integrity value that lets the browser check it. */
type File = readonly [url: string, integrity: string]

/** What the page says of the console's parts: the files of each, those of the page's own script left out. */
export type PartList = Readonly<Record<string, readonly File[]>>

export interface Parts {
  /**
   * A part of the script with its words, fetched once; a PartMissing where that could not be done now.
   * @param load imports the part; by then its files are there, and are what the page says
   */
  bring: <Part>(name: PartName, load: () => Promise<Part>) => Promise<Part>
  /** Fetches words of a language; a PartMissing where that could not be done now. */
  learn: (language: Language, wanted: readonly WordPart[]) => Promise<void>
}

/** @param own the language of the page */
export function partsOf(list: PartList, own: Language): Parts {
  const once = memory()
  return { bring, learn: learnAll }

  function bring<Part>(name: PartName, load: () => Promise<Part>): Promise<Part> {
    return once(name, async () => {
      const others = languages.filter((language) => language !== own)
      await Promise.all([
        ...(list[name] ?? []).map((file) => once(file[0], () => bringScript(file))),
        learnAll(own, wordsOf[name].own),
        ...others.map((language) => learnAll(language, wordsOf[name].others)),
      ])
      return loaded(load)
    })
  }

  async function learnAll(language: Language, wanted: readonly WordPart[]): Promise<void> {
    await Promise.all(
      wanted.map((part) => {
        const name = `words-${part}-${language}`
        return once(name, async () => {
          const [file] = list[name] ?? []
          if (file === undefined) throw new PartMissing(name)
          const answer = await fetched(file)
          learn(language, (await readJson(answer)) as Record<string, string>)
        })
      }),
    )
  }
}

/** Does each thing once. What failed is forgotten, so that it can be tried again. */
function memory(): <Result>(name: string, deed: () => Promise<Result>) => Promise<Result> {
  const begun = new Map<string, Promise<unknown>>()
  return <Result>(name: string, deed: () => Promise<Result>): Promise<Result> => {
    const known = begun.get(name)
    // One name is asked for with one deed alone.
    if (known !== undefined) return known as Promise<Result>
    const doing = deed()
    begun.set(name, doing)
    doing.catch(() => begun.delete(name))
    return doing
  }
}

/**
 * Fetches a file of the script and has the browser keep it as a module. The file is fetched by itself first: a module that
 * failed once stays failed for as long as the page lives, and a file can be asked for again.
 */
async function bringScript(file: File): Promise<void> {
  const answer = await fetched(file)
  await answer.arrayBuffer().catch(missing)
  const [href, integrity] = file
  document.head.append(element('link', { rel: 'modulepreload', href, integrity }))
}

async function fetched([url, integrity]: File): Promise<Response> {
  const answer = await fetch(url, { integrity }).catch(missing)
  return answer.ok ? answer : missing()
}

function readJson(answer: Response): Promise<unknown> {
  return answer.json().catch(missing)
}

function loaded<Part>(load: () => Promise<Part>): Promise<Part> {
  return load().catch(missing)
}

function missing(): never {
  throw new PartMissing()
}
