/** The pages of those who have one: the liaison officer's, and that of an organisation that vouches. */
export { officerScreen } from './police/officer-screen.ts'
export { notesShown, voucherGuide } from './team/voucher-guide.ts'
export { voucherScreen } from './team/voucher-screen.ts'
