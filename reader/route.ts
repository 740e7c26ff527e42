import { signal, type ReadonlySignal } from "@preact/signals";
import { lengths, orders, shelves, wholeShelf, type View } from "#library/views.ts";

/** What the address bar asks for: `#/`, `#/?q=words`, `#/?shelf=unread&tag=tides`, `#/<id>`, `#/<id>/<highlight>`, `#/highlights?q=words`, `#/backup`, `#/welcome`. */
export type Route =
  | { readonly screen: "library"; readonly query: string; readonly view: View }
  | { readonly screen: "article"; readonly id: string; readonly mark: string | null }
  | { readonly screen: "highlights"; readonly query: string }
  | { readonly screen: "backup" }
  | { readonly screen: "welcome" };

/** Never fails: what it does not understand is the library, and an unknown id is told as such by the article's screen. */
export function routeOf(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split("?", 2);
  const [id = "", mark = ""] = path.split("/");
  const asked = new URLSearchParams(query);
  if (id === "backup" || id === "welcome") return { screen: id };
  if (id === "highlights") return { screen: "highlights", query: asked.get("q") ?? "" };
  if (id) return { screen: "article", id, mark: mark || null };
  return { screen: "library", query: asked.get("q") ?? "", view: viewOf(asked) };
}

function viewOf(asked: URLSearchParams): View {
  const among = <Name extends string>(name: string, known: readonly Name[]): Name | null => known.find((each) => each === asked.get(name)) ?? null;
  return {
    shelf: among("shelf", shelves) ?? wholeShelf.shelf,
    order: among("order", orders) ?? wholeShelf.order,
    site: asked.get("site"),
    tag: asked.get("tag"),
    language: asked.get("lang"),
    length: among("length", lengths),
  };
}

export const backupAddress = "#/backup";

export const welcomeAddress = "#/welcome";

export const marksAddress = (query = ""): string => (query ? `#/highlights?${new URLSearchParams({ q: query })}` : "#/highlights");

/** An article, at one of its highlights. */
export const markAddress = (id: string, mark: string): string => `${articleAddress(id)}/${mark}`;

export const articleAddress = (id: string): string => `#/${id}`;

/** Says nothing of what is as always, so that the plain library has a plain address. */
export function libraryAddress(query = "", view = wholeShelf): string {
  const said = {
    q: query,
    shelf: view.shelf === wholeShelf.shelf ? "" : view.shelf,
    order: view.order === wholeShelf.order ? "" : view.order,
    site: view.site ?? "",
    tag: view.tag ?? "",
    lang: view.language ?? "",
    length: view.length ?? "",
  };
  const asked = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== ""));
  return asked.size > 0 ? `#/?${asked}` : "#/";
}

/** Whether a view leaves nothing out, in whatever order. */
export const isWhole = (view: View): boolean => libraryAddress("", { ...view, order: wholeShelf.order }) === libraryAddress();

const current = signal<Route>({ screen: "library", query: "", view: wholeShelf });

/** Where we are. */
export const route: ReadonlySignal<Route> = current;

let moves = 0;

/** Whether the person has come here from another place in this page, rather than by opening it. */
export const hasMoved = (): boolean => moves > 0;

let lastList = libraryAddress();

/** The list as the person left it. */
export const lastListAddress = (): string => lastList;

const follow = (): void => go(routeOf(location.hash));

function go(next: Route): void {
  if (next.screen === "library") lastList = libraryAddress(next.query, next.view);
  current.value = next;
}

/** Follows the address bar from now on, back and forward too. */
export function followAddress(): void {
  addEventListener("hashchange", () => {
    moves += 1;
    follow();
  });
  follow();
}

/** Searches, without a step in the history for every letter. */
export const searchFor = (query: string): void => show(query, wholeShelf);

/** Another view of the shelf, and no search. */
export const showView = (view: View): void => show("", view);

function show(query: string, view: View): void {
  history.replaceState(null, "", libraryAddress(query, view));
  go({ screen: "library", query, view });
}
