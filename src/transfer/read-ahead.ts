import { Reader } from "@zip.js/zip.js/lib/zip-core-native.js";

/** Bytes of a window. */
const windowSize = 1024 * 1024;

/** Windows that are kept: of the articles that are taken over at once each may be at another place. */
const kept = 4;

interface Window {
  readonly start: number;
  readonly end: number;
  readonly bytes: Promise<Uint8Array>;
}

/**
 * Reads a file of the person's in windows of a mebibyte, and keeps the last of them: a zip is read in two or three small
 * pieces for each picture, one after another, and each piece would be a message to another process.
 */
export class ReadAhead extends Reader<Blob> {
  readonly #file: Blob;
  #windows: readonly Window[] = [];

  constructor(file: Blob) {
    super(file);
    this.#file = file;
    this.size = file.size;
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const end = Math.min(index + length, this.size);
    const { start, bytes } = this.#windows.find((each) => each.start <= index && each.end >= end) ?? this.#open(index, end);
    return (await bytes).slice(index - start, end - start); // its own, for it may be handed on to another thread
  }

  #open(start: number, least: number): Window {
    const end = Math.min(Math.max(least, start + windowSize), this.size);
    const bytes = this.#file.slice(start, end).arrayBuffer().then((buffer) => new Uint8Array(buffer));
    const window: Window = { start, end, bytes };
    this.#windows = [window, ...this.#windows].slice(0, kept);
    bytes.catch(() => (this.#windows = this.#windows.filter((each) => each !== window))); // it is read again, and whoever waits hears of it
    return window;
  }
}
