/** Sheets of warnings for paper, in English. */
export const printEn = {
  'print.heading': 'On paper',
  'print.lead': 'For others who are meant to read this and have no phone, or leave it behind.',
  'print.bulletin': 'Bulletin',
  'print.board': 'Sheet for a noticeboard',
  'print.bulletin.title': 'Warnings',
  'print.board.title': 'Please take care',
  'print.month': '{month}, {area}',
  'print.everywhere': 'all areas',
  'print.how': 'Print this page on A4.',
  'print.no_address':
    'In the print window, switch off “headers and footers”: they would put the address of this site on the paper.',
  'print.board.where': 'Hang it only where nobody else can read it, and never in a window.',
  'print.replace': 'Take down the sheet before this one.',
  'print.destroy': 'Tear this up after {day}.',
  'print.none': 'There are no warnings on this sheet.',
  'print.withdrawn': 'Withdrawn: please forget these',
  'print.changed': 'Changed since: they stand on a later sheet',
  'print.copies':
    'Note for yourself where you leave copies, so that you can fetch them when a warning is withdrawn.',
  'print.back': 'Back to the warnings',
} as const
