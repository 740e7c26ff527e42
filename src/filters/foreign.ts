import type { Rule } from "#core/rule.ts";
import type { IsSelector } from "./is-selector.ts";
import { complain } from "./problem.ts";

/** Everything between hosts and body, in every dialect: uBlock Origin, Adblock Plus, AdGuard, and ours (`#+#`, `#=#`). */
const mark = /#(?:[+=]|@?(?:\?|\$\??|%)?)#/;

export interface MarkedLine {
  readonly hosts: string;
  readonly action: Rule["action"];
  readonly body: string;
}

/**
 * Splits a line at its mark. What other blockers can and we cannot is named here, never misread.
 * @throws FilterComplaint
 */
export function splitAtMark(line: string, isSelector: IsSelector): MarkedLine {
  const found = mark.exec(line);
  if (!found) return unmarked(line, isSelector);
  const sign = found[0];
  const hosts = line.slice(0, found.index);
  const body = line.slice(found.index + sign.length).trim();
  if (sign.includes("%") || /^(?:\+js\(|script:(?:inject|contains)\()/.test(body)) complain("scriptlet");
  if (sign.includes("$")) complain("style");
  if (body.startsWith("^")) complain("htmlFilter");
  if (hosts.startsWith("[$")) complain("modifier");
  if (/^~?\//.test(hosts)) complain("hostRegex");
  if (body === "") complain("noSelector");
  return { hosts, action: actionOf(sign), body };
}

/** Others mark procedural lines with `#?#`; to us they are lines like any other. */
function actionOf(sign: string): Rule["action"] {
  if (sign === "#+#") return "keep";
  if (sign === "#=#") return "article";
  return sign.startsWith("#@") ? "except" : "remove";
}

function unmarked(line: string, isSelector: IsSelector): never {
  if (/\$@?\$/.test(line)) complain("htmlFilter");
  if (/\$(?:[^#]*,)?(?:removeparam|queryprune)\b/.test(line)) complain("removeParam");
  const isSimple = /^(?:[.#[:*]|[a-z][a-z0-9]*(?:[.#[:]|\s*[>+~ ]))/i.test(line) && !/^[a-z0-9-]+\.[a-z.]+$/i.test(line);
  const isUrl = /[/^|]|^@@|:\/\/|^(?:\d+\.){3}\d+\s/.test(line.replace(/\[[^\]]*\]|\([^)]*\)/g, ""));
  if (isSimple && !isUrl && isSelector(line.replace(/:(?:has-text|upward|matches-\w+|min-text-length)\(.*/, "") || "*")) {
    complain("bareSelector", `##${line}`);
  }
  return complain("network");
}
