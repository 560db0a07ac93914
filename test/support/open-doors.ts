/** The pages of the shell, which hold nothing: all on them is drawn by the script. */
export const shellDoors: readonly string[] = ['GET /', 'GET /begin', 'GET /enrol']

/** Everything that somebody without an account may ask of the console, beside the shell pages. */
export const openDoors: readonly string[] = [
  'GET /directory.json',
  'GET /healthz',
  'GET /root.json',
  'POST /api/begin',
  'POST /api/begin/finish',
  'POST /api/enrol',
  'POST /api/enrol/finish',
  // Whoever has lost her passphrase or her phone cannot sign in first.
  'POST /api/recover',
  'POST /api/recover/finish',
  'POST /api/second-factor',
  'POST /api/sign-in',
  'POST /api/sign-in/parameters',
]
