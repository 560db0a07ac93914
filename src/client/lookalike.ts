import { base64url, fromBase64url } from '../sealing/bytes.ts'

/*
 * Whether two texts are copies of one another, found without keeping either: of all runs of three words the smallest values
 * under twenty-four orders are kept (min-wise hashing, Broder 1997). Two texts share about as many of them as they share runs.
 */

const WORDS = 3
const SLOTS = 24
/** Below this many words a text says too little to be told from another. */
const THIN = 4
/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u
/** From this share on two texts are called alike: people who tell of the same man in their own words stay far below. */
const ALIKE = 0.6
/** As many runs of words go with one that is changed. */
const LOST = WORDS
/**
 * A text of fewer runs than this is told from another by its every word: with one word changed it is another text, and many
 * people have written "he did not pay".
 */
const SHORT = 8
/** No text needs less than this. */
const LEAST = (SHORT - LOST) / (SHORT + LOST)

/** Twenty-four numbers as base64url; '' for a text too short to be told from another. */
export function sketchOf(text: string): string {
  const words = wordsOf(text)
  if (words.length < THIN) return ''
  const least = new Uint32Array(SLOTS).fill(0xffffffff)
  for (let at = 0; at + WORDS <= words.length; at += 1) {
    const run = hashOf(words.slice(at, at + WORDS).join(' '))
    for (let slot = 0; slot < SLOTS; slot += 1)
      least[slot] = Math.min(least[slot] ?? 0, mixed(run, slot))
  }
  return base64url(new Uint8Array(least.buffer))
}

/** The sketch of what somebody wrote in her own words. */
export function sketchOfForm(form: Readonly<Record<string, unknown>>): string {
  const told = [form['story'], form['place_text']].filter((text) => typeof text === 'string')
  return sketchOf(told.join(' '))
}

/** Which of these belong together as copies: groups of two and more, the largest first. */
export function lookalikes(sketches: ReadonlyMap<string, string>): string[][] {
  const slots = new Map([...sketches].flatMap(([id, text]) => slotsIn(id, text)))
  const parent = new Map([...slots.keys()].map((id) => [id, id]))
  for (const together of sameSlot(slots)) {
    const [first, ...others] = together
    if (first === undefined) continue
    // Everybody is held against one alone: a flood of ten thousand copies is ten thousand comparisons, not their square.
    for (const other of others) {
      const isJoined = rootOf(parent, first) === rootOf(parent, other)
      if (!isJoined && isAlike(slots.get(first), slots.get(other))) join(parent, first, other)
    }
  }
  const groups = new Map<string, string[]>()
  for (const id of slots.keys()) {
    const root = rootOf(parent, id)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [id])
    else group.push(id)
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .sort((a, b) => b.length - a.length)
}

function isAlike(a: Uint32Array | undefined, b: Uint32Array | undefined): boolean {
  if (a === undefined || b === undefined) return false
  let same = 0
  for (let at = 0; at < SLOTS; at += 1) if (a[at] === b[at]) same += 1
  const share = same / SLOTS
  if (share < LEAST) return false
  return share >= neededFor(Math.min(runsIn(a), runsIn(b)))
}

/**
 * Which share has to be the same, by the length of the shorter text. A long one is a copy with about one word in twelve
 * changed (0.6); one of a sentence or two with one word changed, which costs it more; a shorter one word for word.
 */
function neededFor(runs: number): number {
  if (runs < SHORT) return 1
  return Math.min(ALIKE, (runs - LOST) / (runs + LOST))
}

/** About how many runs of words a text has, as far as its sketch tells: of few runs each is the least in several slots. */
function runsIn(slots: Uint32Array): number {
  return new Set([...slots].map(unmixed)).size
}

/** Whether a text is so short that many people may have written it. */
export function isShort(sketch: string): boolean {
  return slotsIn('', sketch).every(([, slots]) => runsIn(slots) < SHORT)
}

/** Ids that have the same value in the same slot: only they can be alike. */
function sameSlot(slots: ReadonlyMap<string, Uint32Array>): string[][] {
  const buckets = new Map<string, string[]>()
  for (const [id, values] of slots) {
    for (const [at, value] of values.entries()) {
      const name = `${String(at)} ${String(value)}`
      const bucket = buckets.get(name)
      if (bucket === undefined) buckets.set(name, [id])
      else bucket.push(id)
    }
  }
  return [...buckets.values()].filter((bucket) => bucket.length > 1)
}

function slotsIn(id: string, sketch: string): [string, Uint32Array][] {
  if (sketch === '') return []
  const bytes = fromBase64url(sketch, SLOTS * 4)
  return [[id, new Uint32Array(bytes.buffer)]]
}

function rootOf(parent: Map<string, string>, id: string): string {
  let root = id
  for (
    let above = parent.get(root);
    above !== undefined && above !== root;
    above = parent.get(root)
  )
    root = above
  parent.set(id, root)
  return root
}

function join(parent: Map<string, string>, a: string, b: string): void {
  parent.set(rootOf(parent, b), rootOf(parent, a))
}

/** Letters and figures alone, without case and accents, so that a changed comma hides no copy. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  // What is written without spaces between words is cut into letters.
  return words.flatMap((word) => (UNSPACED.test(word) ? (word.match(/./gu) ?? []) : [word]))
}

/** FNV-1a over the letters, 32 bits: nothing secret hangs on it. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The same number under another order (the finishing steps of MurmurHash3). */
function mixed(value: number, order: number): number {
  let mix = (value ^ Math.imul(order + 1, 0x9e3779b1)) >>> 0
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b)
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35)
  return (mix ^ (mix >>> 16)) >>> 0
}

/** The number that `mixed` had under this order: each of its steps taken back. */
function unmixed(value: number, order: number): number {
  let run = value ^ (value >>> 16)
  run = Math.imul(run, 0x7ed1b41d)
  run ^= (run >>> 13) ^ (run >>> 26)
  run = Math.imul(run, 0xa5cb9243)
  run ^= run >>> 16
  return (run ^ Math.imul(order + 1, 0x9e3779b1)) >>> 0
}
