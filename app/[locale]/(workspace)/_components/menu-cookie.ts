/** Where a browser remembers that its menu is folded. */
export const MENU_COOKIE = 'mingji-menu'
