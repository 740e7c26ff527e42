import { vi } from "vitest";

/** Milliseconds. A second, vitest's own patience, is what a busy machine may take for anything. */
const patience = 15_000;

const { waitFor } = vi;
vi.waitFor = (callback, options = patience) => waitFor(callback, options);
