/** What is said of words that could not be saved while they were written. In English. */
export const consoleUnsavedEn = {
  'console.unsaved.kept':
    'What you wrote is not saved yet. It is locked in this tab and is saved as soon as the service can be reached. Please leave the tab open.',
  'console.unsaved.saved': 'What you wrote without a connection is saved now.',
  'console.unsaved.locked':
    'Something that was written here is not saved yet. It is locked in this tab: whoever wrote it signs in here again, and it is saved or there to go on with. Please leave the tab open.',
  'console.unsaved.begun':
    'You had begun this. It is locked in this tab and nowhere else, until it is sent or saved.',
  'console.unsaved.throw_away': 'Throw it away',
  'console.unsaved.thrown': 'Thrown away.',
  'console.unsaved.put_back': 'Put it back',
  'console.unsaved.locking': 'Locking the desk',
  'console.unsaved.no_connection':
    'There is no connection. What you typed stays here. Nothing can be sent until it is back.',
  'console.unsaved.connected': 'The connection is back.',
} as const
