/** Published figures beside the product's own, one to a line, aligned. */

type Numbers = { readonly [key: string]: number | Numbers };

/** Both documents have the same keys. */
export function figureTable(published: Numbers, product: Numbers): string {
  const lines = linesOf(published, product, '');
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const aligned = lines.map((line) =>
    line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
  );
  return aligned.join('\n');
}

function linesOf(published: Numbers, product: Numbers, path: string): string[][] {
  const head = path === '' ? [['figure', 'published', 'product', 'difference']] : [];
  return Object.entries(published).reduce((lines, [key, value]) => {
    const own = product[key];
    const name = path === '' ? key : `${path}.${key}`;
    if (typeof value !== 'number') return typeof own === 'object' ? [...lines, ...linesOf(value, own, name)] : lines;
    if (typeof own !== 'number') return lines;
    return [...lines, [name, printed(value), printed(own), difference(value, own)]];
  }, head);
}

const printed = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: Math.abs(value) < 1 ? 4 : 2 });

const difference = (value: number, own: number) => (value === 0 ? '' : `${(((own - value) / value) * 100).toFixed(2)} %`);
