/** What an open report is read with, and its warning written, checked, previewed and signed. */
export { messageColumn } from './message-column.ts'
export { questionPanel } from './question-panel.ts'
export { sourceColumn } from './source-column.ts'
export { warningPanel } from './warning-panel.ts'
