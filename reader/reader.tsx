import { useEffect } from "preact/hooks";
import { ArticlePage } from "./article/article-page.tsx";
import { BackupPage } from "./backup/backup-page.tsx";
import { KeyHelp } from "./key-help.tsx";
import { LibraryPage } from "./shelf/library-page.tsx";
import { MarksPage } from "./marks/marks-page.tsx";
import { NoticeBar } from "./notice-bar.tsx";
import { keepFocus } from "./keep-focus.ts";
import { route } from "./route.ts";
import { WelcomePage } from "./welcome-page.tsx";

/** The reader page: the library, one article of it, or its backup; and below what has just happened. */
export function Reader() {
  useEffect(() => {
    const leaving = new AbortController();
    keepFocus(leaving.signal);
    return () => leaving.abort();
  }, []);
  return (
    <>
      <Screen />
      <NoticeBar />
      <KeyHelp />
    </>
  );
}

function Screen() {
  const at = route.value;
  if (at.screen === "article") return <ArticlePage key={at.id} id={at.id} mark={at.mark} />;
  if (at.screen === "highlights") return <MarksPage query={at.query} />;
  if (at.screen === "welcome") return <WelcomePage />;
  return at.screen === "backup" ? <BackupPage /> : <LibraryPage query={at.query} view={at.view} />;
}
