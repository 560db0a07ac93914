/** What the pages of this area say, in English. */
export const membersEn = {
  'members.title': 'Warnings',
} as const
