/**
 * Runs in a page of ours, past all of our own code: reads every row of the database as the browser gives it, and
 * holds the rows of each article against each other.
 */
export async function readRows(): Promise<{ found: string[]; halves: string[] }> {
  interface Row {
    readonly id: string; readonly articleId: string; readonly title: string; readonly doc: number; readonly facets: readonly string[];
    readonly html: Uint8Array<ArrayBuffer>; readonly entries: Uint8Array<ArrayBuffer>; readonly ids: readonly string[];
    readonly segment: number; readonly postings: Uint16Array; readonly name: string; readonly value: number;
  }
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === "offprint")) return { found: [], halves: [] };
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("offprint");
    opening.addEventListener("success", () => resolve(opening.result));
    opening.addEventListener("error", () => reject(opening.error ?? new Error("it does not open")));
  });
  const names = ["articles", "bodies", "ledgers", "snapshots", "freshWords", "postings", "counters"];
  const transaction = database.transaction(names, "readonly"); // one, so that a save between two reads is no half article
  const all = (name: string) =>
    new Promise<Row[]>((resolve, reject) => {
      const asked = transaction.objectStore(name).getAll();
      asked.addEventListener("success", () => resolve(asked.result as Row[]));
      asked.addEventListener("error", () => reject(asked.error ?? new Error(`${name} cannot be read`)));
    });
  const [articles, bodies, ledgers, snapshots, freshWords, postings, counters] = (await Promise.all(names.map(all))) as [Row[], Row[], Row[], Row[], Row[], Row[], Row[]];
  database.close();

  // oxlint-disable-next-line unicorn/consistent-function-scoping -- there is no outer scope in the page
  const unpack = async (bytes: Uint8Array<ArrayBuffer>) => {
    const { readable, writable } = new DecompressionStream("gzip");
    const writer = writable.getWriter();
    const [text] = await Promise.all([new Response(readable).text(), writer.write(bytes).then(() => writer.close())]);
    return text;
  };
  const byId = (rows: Row[]) => new Map(rows.map((row) => [row.articleId, row]));
  const [bodyOf, ledgerOf, snapshotOf] = [byId(bodies), byId(ledgers), byId(snapshots)];
  const findable = new Set(freshWords.map(({ doc }) => doc));
  for (const { segment, postings: each } of postings) for (const posting of each) findable.add(segment * 2048 + (posting >> 5));

  const faultOf = async ({ id, title, doc }: Row): Promise<string | null> => {
    const [body, ledger, snapshot] = [bodyOf.get(id), ledgerOf.get(id), snapshotOf.get(id)];
    if (!body || !ledger || !snapshot) return `lacks ${[!body && "its body", !ledger && "its ledger", !snapshot && "its snapshot"].filter(Boolean).join(" and ")}`;
    const number = /entry (\d+)/.exec(title)?.[1] ?? "";
    const html = await unpack(body.html);
    if (!html.includes(`begins entry ${number} of`) || !html.includes(`ends entry ${number} of`)) return "has not its own whole text";
    const entries = JSON.parse(await unpack(ledger.entries)) as readonly { id: string }[];
    if (entries.map((entry) => entry.id).join() !== ledger.ids.join()) return "has not its own ledger";
    const page = snapshot.html as Row["html"] | null; // what waited for room has none, see src/waiting
    if (page && !(await unpack(page)).includes(`entry ${number} of`)) return "has not its own snapshot";
    return findable.has(doc) ? null : "cannot be found by its words";
  };
  const halves: string[] = [];
  const found: string[] = [];
  for (const row of articles) {
    const fault = await faultOf(row).catch((error: unknown) => `cannot be read: ${String(error)}`);
    if (fault === null) found.push(row.title);
    else halves.push(`${row.title} ${fault}`);
  }
  const ids = new Set(articles.map(({ id }) => id));
  for (const { articleId } of [...bodies, ...ledgers, ...snapshots]) if (!ids.has(articleId)) halves.push(`rows of ${articleId} belong to no article`);
  if (new Set(found).size !== found.length) halves.push("one story is there twice");
  const counted = counters.find(({ name }) => name === "articles")?.value ?? 0;
  if (counted !== articles.length) halves.push(`the counter says ${counted} of ${articles.length} articles`);
  return { found, halves };
}
