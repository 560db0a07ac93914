/** The last step: nothing is asked, everything is looked over. */
export const lastStep = 'check_and_send'
