/** The article's picture. Its room is kept while it is on its way, so that nothing moves from under the pointer when it comes. */
export function LeadPicture({ address, alt }: { address: string | "coming" | null; alt: string }) {
  if (address === "coming") return <div class="lead-picture is-coming" />;
  return address && <img class="lead-picture" src={address} alt={alt} />;
}
