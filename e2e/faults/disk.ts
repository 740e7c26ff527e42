import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, truncateSync, unlinkSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cleanAtExit } from "../browsers/profile.ts";
import { until } from "../browsers/until.ts";

/** A disk of our own, to be filled or to lose its power. */
export interface Disk {
  /** Where a browser's profile may lie. */
  readonly profile: string;
  /** Takes every byte that is left. */
  fill(): void;
  /** Gives them back. */
  makeRoom(): void;
  /** From this moment nothing reaches the disk, and what was not on it is lost; readers and writers get errors. Images only. @returns the last moment before it, in milliseconds since the epoch */
  cutPower(): number;
  /** Takes the disk off, once nobody has a file open on it, and puts it on again as it is found after a power cut. */
  putBack(): Promise<void>;
  remove(): Promise<void>;
}

/** Null when this machine lets us mount; else why it does not. */
export function whyNoDisk(): string | null {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "only root may mount a disk, on Linux";
  const folder = mkdtempSync(join(tmpdir(), "offprint-disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], { encoding: "utf8" });
  if (mounted.status === 0) spawnSync("umount", [folder]);
  rmSync(folder, { recursive: true });
  return mounted.status === 0 ? null : `this machine mounts nothing: ${mounted.stderr.trim()}`;
}

/** A disk in memory. @param size mebibytes */
export const memoryDisk = (size: number): Disk => diskOf((place) => void command("mount", "-t", "tmpfs", "-o", `size=${size}m`, "tmpfs", place));

/** A file with an ext4 in it, mounted through a loop. @param size mebibytes */
export function imageDisk(size: number): Disk {
  const folder = mkdtempSync(join(tmpdir(), "offprint-image-"));
  const image = join(folder, "disk.ext4");
  closeSync(openSync(image, "w"));
  truncateSync(image, size * 1024 * 1024);
  command("mkfs.ext4", "-q", image);
  const disk = diskOf((place) => void command("mount", "-o", "loop", image, place));
  const forget = cleanAtExit(() => rmSync(folder, { recursive: true, force: true }));
  return {
    ...disk,
    async remove() {
      await disk.remove();
      forget();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function diskOf(mount: (place: string) => void): Disk {
  const place = mkdtempSync(join(tmpdir(), "offprint-disk-"));
  mount(place);
  const takeOff = () => until(async () => spawnSync("umount", [place]).status === 0, () => `${place} is still in use`);
  const forget = cleanAtExit(() => spawnSync("umount", ["-l", place]));
  const profile = join(place, "profile");
  mkdirSync(profile);
  const ballast = join(place, "ballast");
  return {
    profile,
    fill: () => fillUp(ballast),
    makeRoom: () => unlinkSync(ballast),
    cutPower: () => shutDown(place),
    async putBack() {
      await takeOff();
      mount(place);
    },
    async remove() {
      await takeOff();
      forget();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

function fillUp(file: string): void {
  const target = openSync(file, "a");
  try {
    for (let size = 1024 * 1024; size >= 512; ) {
      try {
        writeSync(target, Buffer.alloc(size));
      } catch {
        size /= 2; // it no longer fits; a smaller piece may
      }
    }
  } finally {
    closeSync(target);
  }
}

/** `EXT4_IOC_SHUTDOWN` without flushing the journal: what file systems are tested with for power cuts. */
function shutDown(place: string): number {
  return Number(command("perl", "-MTime::HiRes=time", "-e", 'open(my $disk, "<", $ARGV[0]) or die $!; my $how = pack("L", 2); print int(time * 1000); ioctl($disk, 0x8004587d, $how) or die $!;', place));
}

/** @returns what it prints */
function command(name: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(name, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${name} ${args.join(" ")}: ${error?.message ?? stderr.trim()}`);
  return stdout;
}
