import { signal, type ReadonlySignal } from "@preact/signals";

/** What the address bar asks for: `#/`, `#/?q=words`, `#/<id>`. */
export type Route = { readonly screen: "library"; readonly query: string } | { readonly screen: "article"; readonly id: string };

/** Never fails: what it does not understand is the library, and an unknown id is told as such by the article's screen. */
export function routeOf(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split("?", 2);
  const id = path.replace(/\/.*$/, "");
  return id ? { screen: "article", id } : { screen: "library", query: new URLSearchParams(query).get("q") ?? "" };
}

export const articleAddress = (id: string): string => `#/${id}`;

export const libraryAddress = (query = ""): string => (query ? `#/?${new URLSearchParams({ q: query })}` : "#/");

const current = signal<Route>({ screen: "library", query: "" });

/** Where we are. */
export const route: ReadonlySignal<Route> = current;

let moves = 0;

/** Whether the person has come here from another place in this page, rather than by opening it. */
export const hasMoved = (): boolean => moves > 0;

const follow = (): void => {
  current.value = routeOf(location.hash);
};

/** Follows the address bar from now on, back and forward too. */
export function followAddress(): void {
  addEventListener("hashchange", () => {
    moves += 1;
    follow();
  });
  follow();
}

/** Searches, without a step in the history for every letter. */
export function searchFor(query: string): void {
  history.replaceState(null, "", libraryAddress(query));
  current.value = { screen: "library", query };
}
