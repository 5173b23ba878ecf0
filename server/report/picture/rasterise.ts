/** A drawing as a picture of dots, fine enough for print. */
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { knowFonts } from './paper-fonts.ts';

/** Dots in a millimetre: 220 an inch. */
const density = 220 / 25.4;

/** The root's own size, which is given anew in dots. */
const sizeless = (root: string) => root.replace(/\s(width|height)="[^"]*"/g, '');

/** What draws the dots paints the halo of letters over them, whatever their order: such letters are drawn twice, the halo first. */
const haloFirst = (svg: string) =>
  svg.replace(/<text\b([^>]*) paint-order="stroke"([^>]*)>([\s\S]*?)<\/text>/g, (_, before: string, after: string, letters: string) => {
    const attributes = `${before}${after}`;
    const plain = attributes.replace(/ stroke(-[a-z]+)?="[^"]*"/g, '');
    return `<text${attributes}>${letters}</text><text${plain}>${letters}</text>`;
  });

/** Nor does it know letters that stand on the middle of their line: they are let down by a third of their size, which is as far. */
const onBaseline = (svg: string) =>
  svg.replace(/<text\b[^>]* dominant-baseline="central"[^>]*>/g, (text) => {
    const sizeOf = (name: string, usual: number) => Number(new RegExp(` ${name}="(-?[\\d.]+)`).exec(text)?.[1] ?? usual);
    const y = sizeOf('y', 0) + 0.35 * sizeOf('font-size', 12);
    return text.replace(/ (y|dominant-baseline)="[^"]*"/g, '').replace('<text', `<text y="${y.toFixed(2)}"`);
  });

/** Draws an <svg> element of the given size, in its own units, as a PNG that is `millimetres` wide on white paper. */
export async function rasterise(svg: string, size: { width: number; height: number }, millimetres: number): Promise<Buffer> {
  knowFonts();
  const width = Math.round(millimetres * density);
  const height = Math.round((width * size.height) / size.width);
  const scaled = onBaseline(haloFirst(svg)).replace(/<svg\b[^>]*>/, (root) => {
    const box = root.includes('viewBox=') ? '' : ` viewBox="0 0 ${size.width} ${size.height}"`;
    return `${sizeless(root).slice(0, -1)} width="${width}" height="${height}"${box}>`;
  });
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.drawImage(await loadImage(Buffer.from(scaled)), 0, 0, width, height);
  return canvas.encode('png');
}
