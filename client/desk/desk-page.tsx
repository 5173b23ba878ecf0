/** The map page. */
export function DeskPage() {
  return <p>Map</p>;
}
