/** All scenarios, to open one or start another. */
export function PlansPage() {
  return <p>Plans</p>;
}
