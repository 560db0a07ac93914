/** How an account is made, and won back by who lost a half of what it takes to sign in. */
export { beginScreens } from './begin-screen.ts'
export { enrolScreens } from './enrol-screen.ts'
export { factorScreens, passphraseScreens } from './lost-screens.ts'
