/** Text on its way out: clean, never a formula, and itself again when it comes back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, cutText } from '../../../shared/export/clean-text.ts';
import { guardFormula, unguardFormula } from '../../../shared/export/formula-guard.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', ' ', 'a', '\u200b', '\ufeff', '\ud83d', '\ude00', '\u0000'),
  }),
);

test.each(['=1+1', '+44', '-5', '@SUM(1)', '\tx', '\rx', '\nx', ' =1', '\u200b=1', '＝1', "'=1", '\ufeff+1'])('%j is guarded', (text) =>
  expect(guardFormula(text)).toBe(`'${text}`),
);

test.each(['a=1', '1-2', "O'Neill", "'Hall'", '', '£5', '12 - 14 High Street'])('%j is left alone', (text) =>
  expect(guardFormula(text)).toBe(text),
);

test('any text comes back as it was', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(unguardFormula(guardFormula(text))).toBe(text);
    }),
  );
});

test('clean text is well-formed, has no control characters, and stays as it is when cleaned again', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const clean = cleanText(text);
      expect(clean).toBe(Buffer.from(clean, 'utf8').toString('utf8'));
      // oxlint-disable-next-line no-control-regex
      expect(clean).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/);
      expect(cleanText(clean)).toBe(clean);
    }),
  );
});

test('ordinary text is not touched', () => {
  const text = 'Café “Zürich”, 1–3 High Street\n2nd floor 😀\tand more';
  expect(cleanText(text)).toBe(text);
});

test('cut text is no longer than asked, starts as the whole does, and is well-formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 5, max: 40 }), (text, most) => {
      const cut = cutText(text, most, ' …');
      expect(cut.length).toBeLessThanOrEqual(Math.max(most, 0));
      expect(text.startsWith(cut.replace(/ …$/, ''))).toBe(true);
      expect(cut).toBe(Buffer.from(cut, 'utf8').toString('utf8'));
    }),
  );
});
