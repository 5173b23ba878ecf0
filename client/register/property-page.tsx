/** Everything known about one property. */
export function PropertyPage() {
  return <p>Property</p>;
}
