import { ArticlePage } from "./article-page.tsx";
import { LibraryPage } from "./library-page.tsx";
import { NoticeBar } from "./notice-bar.tsx";
import { route } from "./route.ts";

/** The reader page: the library, or one article of it, and below either what has just happened. */
export function Reader() {
  const at = route.value;
  return (
    <>
      {at.screen === "library" ? <LibraryPage query={at.query} view={at.view} /> : <ArticlePage key={at.id} id={at.id} />}
      <NoticeBar />
    </>
  );
}
