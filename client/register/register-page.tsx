/** The register as a table. */
export function RegisterPage() {
  return <p>Register</p>;
}
