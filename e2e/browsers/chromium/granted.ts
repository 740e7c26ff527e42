import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A copy of the build, in the profile, that has these permissions from the start; the build itself where there are none.
 * Chromium's own prompt stands outside every page and takes no answer from its protocol.
 */
export function withPermissions(dist: string, profile: string, permissions: readonly string[]): string {
  if (permissions.length === 0) return dist;
  const copy = join(profile, "extension");
  cpSync(dist, copy, { recursive: true });
  const path = join(copy, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as { permissions: string[] };
  const hosts = permissions.filter(isHost);
  const others = permissions.filter((each) => !isHost(each));
  writeFileSync(path, JSON.stringify({ ...manifest, permissions: [...manifest.permissions, ...others], ...(hosts.length > 0 && { host_permissions: hosts }) }));
  return copy;
}

/** A pattern of addresses, and no name of a permission. */
function isHost(permission: string): boolean {
  return permission.includes("://");
}
