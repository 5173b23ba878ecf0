/** The words of a property's name that tell it from others: spelt one way, in the singular, without those that nearly every name has. */
import { plainText } from '../import/cell-text.ts';

/** One spelling for words that lists shorten or spell in two ways. */
const spellings = new Map(
  Object.entries({
    rd: 'road',
    ave: 'avenue',
    av: 'avenue',
    ln: 'lane',
    cl: 'close',
    cres: 'crescent',
    sq: 'square',
    ctr: 'centre',
    center: 'centre',
    cntr: 'centre',
    hosp: 'hospital',
    sch: 'school',
    pri: 'primary',
    stn: 'station',
    hq: 'headquarters',
    lib: 'library',
    comm: 'community',
    annex: 'annexe',
    saint: 'st',
    bldg: 'building',
    pk: 'park',
    wc: 'toilet',
    convenience: 'toilet',
  }),
);

/** Words that do not tell one property from another. */
const silent = new Set(
  'the of at on in to for by and with from former formerly ex site land building premise property centre integrated incorporated'.split(
    ' ',
  ),
);

/** Words that make of a name another property: a part of a site, or what lies beside it. */
const parting = new Set(
  `adjoining adjacent adj rear behind beside opposite fronting front near between annexe flat caretaker garage store shed lodge bungalow kiosk
  apparatus rooftop mast substation toilet pavilion clubhouse basement barn shop club car phase block unit plot north south east west upper lower
  infant junior male female`.split(/\s+/),
);

/** Accents and apostrophes. */
const marks = /[\u0300-\u036f'’‘`]/g;

function singular(word: string): string {
  if (word.length < 5 || !word.endsWith('s') || word.endsWith('ss')) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** Whether a word alone makes two names those of different properties: a number, a letter, or a word such as "annexe". */
export const parts = (word: string): boolean => word.length === 1 || /\d/.test(word) || parting.has(word);

/** A name as it is compared. */
export type ReadName = {
  /** Its telling words, each once, in order; all its words where none of them tells anything. */
  words: readonly string[];
  /** The same run together, since "Townhall" is "Town hall". */
  joined: string;
  /** One bit for each first letter of its words: two names are compared in full only where these leave it open. */
  initials: number;
};

export function readName(name: string): ReadName {
  const text = plainText(name).normalize('NFD').replaceAll(marks, '').toLowerCase();
  const found = text.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const last = found.length - 1;
  const spelt = found.map((word, at) => {
    const one = singular(word);
    return at === last && at > 0 && one === 'st' ? 'street' : (spellings.get(one) ?? one);
  });
  const telling = spelt.filter((word) => !silent.has(word));
  const words = [...new Set(telling.length > 0 ? telling : spelt)];
  return { words, joined: words.join(''), initials: words.reduce((bits, word) => bits | (1 << (word.charCodeAt(0) % 32)), 0) };
}
