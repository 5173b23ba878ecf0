/** The bundled fonts of map labels, by the names that styles use; with them no label needs a network. */
import italic from '@fontsource/noto-sans/files/noto-sans-latin-400-italic.woff2?url';
import regular from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import semibold from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';

export const regularFont = ['Noto Sans Regular'];
export const semiboldFont = ['Noto Sans SemiBold'];
export const italicFont = ['Noto Sans Italic'];

export const fontFaces = {
  'Noto Sans Regular': [{ url: regular }],
  'Noto Sans SemiBold': [{ url: semibold }],
  'Noto Sans Italic': [{ url: italic }],
};
