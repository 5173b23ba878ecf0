/** On what terms a list may be used, said of every one that goes out. */

const shared =
  'For the public bodies that share this register. Ask the holder before passing a property’s record on. Addresses, UPRNs and coordinates may rest on Ordnance Survey and Royal Mail data, which are used under the Public Sector Geospatial Agreement.';

const madeUp = 'Illustrative: the properties and their figures are made up. The list may be used and passed on freely.';

/** The terms of a list of the register; `illustrative` where what the register holds is made up. */
export const licenceOf = (illustrative: boolean): string => (illustrative ? madeUp : shared);
