import type { Suite } from '../sealing/suite.ts'

const COLOURS =
  'Amber Ash Blue Brass Chalk Copper Coral Dusk Flint Frost Gold Green Grey Indigo Ivory Jade Linen Moss Ochre Opal Plum Quartz Rose Rust Sand Silver Slate Teal Umber Violet Wheat White'.split(
    ' ',
  )
const ANIMALS =
  'Badger Bittern Curlew Dove Falcon Ferret Finch Fox Gannet Hare Hawk Heron Ibis Jackdaw Kestrel Lapwing Lark Linnet Marten Mole Otter Owl Petrel Plover Raven Robin Starling Stoat Swift Tern Vole Wren'.split(
    ' ',
  )

/** Drawn numbers are one byte, so lists of 32 words are drawn without favour. */
function drawn(words: readonly string[], byte: number | undefined): string {
  return words[(byte ?? 0) % words.length] ?? ''
}

/** A name that can be said aloud and says nothing about the man, such as "Amber Heron 7". */
export function makeNickname(s: Suite): string {
  const [colour, animal, digit] = s.random(3)
  return `${drawn(COLOURS, colour)} ${drawn(ANIMALS, animal)} ${((digit ?? 0) % 9) + 1}`
}
