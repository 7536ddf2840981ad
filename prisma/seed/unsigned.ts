/** Why the demonstration's sheets are not signed on the screen, but those that are. */
export const UNSIGNED = '双方已在纸质督查表上签字，原件由督查组留存。'
