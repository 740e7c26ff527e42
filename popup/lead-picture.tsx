/** The article's picture, once it has come; until then, and if it never does, nothing. */
export function LeadPicture({ address, alt }: { address: string | null; alt: string }) {
  return address && <img class="lead-picture" src={address} alt={alt} />;
}
