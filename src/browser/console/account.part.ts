/** How an account is made, and won back by who lost a half of what it takes to sign in. */
export { beginScreens } from './account/begin-screen.ts'
export { enrolScreens } from './account/enrol-screen.ts'
export { factorScreens, passphraseScreens } from './account/lost-screens.ts'
