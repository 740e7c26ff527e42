import { ArticlePage } from "./article-page.tsx";
import { BackupPage } from "./backup-page.tsx";
import { LibraryPage } from "./library-page.tsx";
import { NoticeBar } from "./notice-bar.tsx";
import { route } from "./route.ts";

/** The reader page: the library, one article of it, or its backup; and below what has just happened. */
export function Reader() {
  return (
    <>
      <Screen />
      <NoticeBar />
    </>
  );
}

function Screen() {
  const at = route.value;
  if (at.screen === "article") return <ArticlePage key={at.id} id={at.id} />;
  return at.screen === "backup" ? <BackupPage /> : <LibraryPage query={at.query} view={at.view} />;
}
