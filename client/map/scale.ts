/** Distances as a map prints them, and the round length that a scale bar shows. */

/** The ground covered by one pixel in metres, for 512-pixel tiles at this latitude and zoom. */
export const metresPerPixel = (latitude: number, zoom: number) =>
  (40_075_016.686 * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);

/** The longest round length (1, 2 or 5 times a power of ten) that fits in so many pixels, in metres and pixels. */
export function scaleBar(latitude: number, zoom: number, room: number): { metres: number; pixels: number } {
  const perPixel = metresPerPixel(latitude, zoom);
  const most = perPixel * room;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { metres, pixels: metres / perPixel };
}

/** Metres as text: "640 m", "1.6 km", "23 km". */
export function formatLength(metres: number): string {
  if (metres < 1000) return `${Math.round(metres)} m`;
  const kilometres = metres / 1000;
  return `${kilometres < 10 && kilometres % 1 !== 0 ? kilometres.toFixed(1) : Math.round(kilometres).toLocaleString('en-GB')} km`;
}
