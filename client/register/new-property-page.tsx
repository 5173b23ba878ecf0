/** A form that adds a property. */
export function NewPropertyPage() {
  return <p>New</p>;
}
