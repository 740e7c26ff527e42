import { writeLines } from "#clip/own-rules.ts";
import { addArticle } from "#library/articles.ts";
import { sayOfLine, watchLines } from "#library/lines.ts";
import { watchPictures } from "#library/pictures.ts";
import { watchRules } from "#library/rules.ts";
import { doneCleaning, keptArticles, queueToClean, readSnapshot, watchToClean } from "#library/snapshots.ts";
import { choices } from "#library/views.ts";
import { mapped } from "#library/watch.ts";
import { openShortcutSettings, readShortcuts } from "#platform/commands.ts";
import { allowedHosts, askToSeeTabs, giveUpHost, giveUpSeeingTabs, maySeeTabs, watchPermissions } from "#platform/permissions.ts";
import { changeSettings, readSettings, watchSettings } from "#platform/settings.ts";
import type { Doors } from "./doors.ts";

const draftKey = "offprint.options.filters";

/** The doors to settings, library, permissions and commands. */
export const browserDoors = (): Doors => ({
  readSettings,
  changeSettings,
  watchSettings,
  watchFilters: watchRules,
  watchSites: () => mapped(choices(), async ({ sites }) => sites),
  keptArticles,
  readSnapshot,
  watchPictures,
  watchToClean,
  queueToClean,
  doneCleaning,
  addArticle: (clipping) => addArticle(clipping, {}, "leave"),
  watchLines,
  sayOfLine,
  writeFilters: writeLines,
  draft: {
    read: () => localStorage.getItem(draftKey),
    write(text) {
      if (text === null) localStorage.removeItem(draftKey);
      else localStorage.setItem(draftKey, text);
    },
  },
  tabs: { isAllowed: maySeeTabs, ask: askToSeeTabs, giveUp: giveUpSeeingTabs, watch: watchPermissions },
  hosts: { list: allowedHosts, giveUp: giveUpHost, watch: watchPermissions },
  readShortcuts,
  openShortcutSettings,
});
