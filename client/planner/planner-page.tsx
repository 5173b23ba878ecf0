/** One scenario, over the map. */
export function PlannerPage() {
  return <p>Plan</p>;
}
