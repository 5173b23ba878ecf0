/** A form that changes a property. */
export function EditPropertyPage() {
  return <p>Edit</p>;
}
