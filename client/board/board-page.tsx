/** Scenarios side by side, to read and print. */
export function BoardPage() {
  return <p>Board</p>;
}
