/** Pictures of dots show letters as a browser does: those with a halo, and those that stand on the middle of their line. */
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { rasterise } from '../../../server/report/picture/rasterise.ts';

const size = { width: 200, height: 40 };
const svgOf = (text: string) => `<svg width="200" height="40" xmlns="http://www.w3.org/2000/svg">${text}</svg>`;

/** The rows, from 0 at the top to 1, on which something dark is drawn, each as often as there are dark dots in it. */
async function darkRows(svg: string): Promise<number[]> {
  const image = await loadImage(await rasterise(svg, size, 40));
  const pen = createCanvas(image.width, image.height).getContext('2d');
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  return Array.from({ length: image.width * image.height }, (_, at) => at)
    .filter((at) => (data[at * 4] ?? 255) < 80)
    .map((at) => Math.floor(at / image.width) / image.height);
}

test('letters with a halo are as dark as those without', async () => {
  const letters = (halo: string) =>
    svgOf(`<text x="10" y="24" font-family="Noto Sans" font-size="12px" fill="#000000"${halo}>1,284,300</text>`);
  const plain = await darkRows(letters(''));
  const haloed = await darkRows(letters(' stroke="#ffffff" stroke-width="3" paint-order="stroke"'));
  expect(plain.length).toBeGreaterThan(50);
  expect(haloed.length).toBe(plain.length);
});

test('letters on the middle of their line stand about it', async () => {
  const rows = await darkRows(
    svgOf(
      '<text dominant-baseline="central" font-family="Noto Sans" font-size="12px" transform="translate(10 20)" fill="#000000">HHHH</text>',
    ),
  );
  const middle = rows.reduce((sum, row) => sum + row, 0) / rows.length;
  expect(Math.abs(middle - 0.5)).toBeLessThan(0.04);
});
