/** The pages of those who have one: the liaison officer's, and that of an organisation that vouches. */
export { officerScreen } from './officer-screen.ts'
export { notesShown, voucherGuide } from './voucher-guide.ts'
export { voucherScreen } from './voucher-screen.ts'
