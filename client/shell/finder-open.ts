/** Opens the finder from anywhere in the shell. */
import { wish } from './wish.ts';

const finder = wish();

export const openFinder = finder.make;
export const onFinderWanted = finder.listen;
