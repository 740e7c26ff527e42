/** Evaluated beside the content script in the isolated world of a page: holds its ledger against the page. */
import { gapIn } from "../../e2e/pages/whole-ledger.ts";
import type { Clipping } from "../../src/core/clipping.ts";
import type { Result } from "../../src/core/result.ts";
import type { LedgerRow } from "../bench-ledger.ts";

function row(result: Result<Clipping>): LedgerRow {
  if (!result.ok) return { refused: true, gap: null, partial: false, removed: 0 };
  const { partial, removed } = result.value;
  return { refused: false, gap: gapIn(result.value), partial, removed: removed.length };
}

Object.assign(globalThis, { offprintLedger: (result: Result<Clipping>) => JSON.stringify(row(result)) });
