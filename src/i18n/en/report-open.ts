/** What the last page says of a question that was left open. In English. */
export const reportOpenEn = {
  'report.open.alert':
    'One question is open: may we warn other workers? You gave no answer, so nobody is warned because of this report. You can answer it now, or send it as it is.',
  'report.open.alert_value': 'Left open, so no: nobody is warned',
  'report.open.alert_go': 'Answer that question',
} as const
