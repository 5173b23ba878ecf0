/** Opens the list of keyboard shortcuts from anywhere in the shell. */
import { wish } from './wish.ts';

const shortcuts = wish();

export const showShortcuts = shortcuts.make;
export const onShortcutsWanted = shortcuts.listen;
