/** The product's idea as a drawing: the properties of two bodies, and those that lie on common ground. */
import classes from './outside.module.css';

type Dot = readonly [x: number, y: number];

const own: readonly Dot[] = [
  [62, 118],
  [84, 82],
  [104, 150],
  [58, 168],
  [120, 62],
  [92, 206],
  [128, 232],
  [74, 226],
  [140, 108],
  [112, 186],
  [46, 140],
  [146, 256],
  [338, 118],
  [316, 82],
  [296, 150],
  [342, 168],
  [280, 62],
  [308, 206],
  [272, 232],
  [326, 226],
  [260, 108],
  [288, 186],
  [354, 140],
  [254, 256],
];
const shared: readonly Dot[] = [
  [200, 104],
  [186, 140],
  [214, 136],
  [198, 172],
  [182, 196],
  [216, 204],
  [204, 232],
];

export const SharedGround = () => (
  <svg className={classes.drawing} viewBox="0 0 400 320" aria-hidden="true" focusable="false">
    <path className={classes.lens} d="M200 52.500a128 128 0 0 1 0 215 128 128 0 0 1 0-215Z" />
    <circle className={classes.ring} cx="130" cy="160" r="128" />
    <circle className={classes.ring} cx="270" cy="160" r="128" />
    {own.map(([x, y]) => (
      <circle key={`${x} ${y}`} className={classes.own} cx={x} cy={y} r="3.5" />
    ))}
    {shared.map(([x, y]) => (
      <circle key={`${x} ${y}`} className={classes.shared} cx={x} cy={y} r="5.5" />
    ))}
  </svg>
);
