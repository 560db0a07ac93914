/** Lines of diagnosis that are shown for one failed assertion: enough for the difference and the place. */
const shown = 30

/** The diagnosis under a `not ok` line (TAP 14: a YAML block between `---` and `...`), cut to what helps. */
function diagnosisAfter(lines: readonly string[], at: number): string[] {
  if (lines[at + 1]?.trim() !== '---') return []
  const end = lines.findIndex((line, index) => index > at && line.trim() === '...')
  return lines.slice(at + 2, Math.min(end === -1 ? lines.length : end, at + 2 + shown))
}

/**
 * What failed in a run, gathered from its TAP output (version 14): each `not ok` line under its file, with its
 * diagnosis, so that nobody has to look for one line among thousands. Empty when nothing failed.
 */
export function failuresIn(text: string): string {
  const lines = text.split('\n')
  return lines
    .flatMap((line, at) =>
      /^\s*not ok /.test(line) && !/# (TODO|SKIP)/i.test(line)
        ? [line, ...diagnosisAfter(lines, at)]
        : [],
    )
    .join('\n')
}

/** The files that failed in a run, by its TAP output: each has a line of its own at the left edge. */
export function failedFiles(text: string): string[] {
  return [...text.matchAll(/^not ok \d+ - (test\/\S+\.test\.ts)\b/gm)].map(([, file = '']) => file)
}
