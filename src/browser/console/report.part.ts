/** What an open report is read with, and its warning written, checked, previewed and signed. */
export { messageColumn } from './answer/message-column.ts'
export { questionPanel } from './answer/question-panel.ts'
export { sourceColumn } from './report/source-column.ts'
export { warningPanel } from './draft/warning-panel.ts'
