export { smsText } from '../../i18n/sms-text.ts'
