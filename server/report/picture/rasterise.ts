/** A drawing as a picture of dots, fine enough for print. */
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { knowFonts } from './paper-fonts.ts';

/** Dots in a millimetre: 220 an inch. */
const density = 220 / 25.4;

/** The root's own size, which is given anew in dots. */
const sizeless = (root: string) => root.replace(/\s(width|height)="[^"]*"/g, '');

/** Draws an <svg> element of the given size, in its own units, as a PNG that is `millimetres` wide on white paper. */
export async function rasterise(svg: string, size: { width: number; height: number }, millimetres: number): Promise<Buffer> {
  knowFonts();
  const width = Math.round(millimetres * density);
  const height = Math.round((width * size.height) / size.width);
  const scaled = svg.replace(/<svg\b[^>]*>/, (root) => {
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
