import { useEffect, useState } from "preact/hooks";
import type { Source } from "#core/source.ts";

type Addresses = ReadonlyMap<string, string>;

const none: Addresses = new Map();

/**
 * `blob:` addresses of an article's kept pictures, by remote address. They follow while more are being kept,
 * and are given back when the person leaves. Null until it is known which are kept.
 * @param source the kept pictures, live; the same one each time, or null where there are none
 */
export function useKeptPictures(source: Source<ReadonlyMap<string, Blob>> | null): Addresses | null {
  const [addresses, setAddresses] = useState<Addresses | null>(null);
  useEffect(() => {
    setAddresses(source ? null : none);
    if (!source) return undefined;
    const own = new Map<string, string>();
    const follow = (kept: ReadonlyMap<string, Blob>) => {
      for (const [remote, picture] of kept) if (!own.has(remote)) own.set(remote, URL.createObjectURL(picture));
      setAddresses(new Map(own));
    };
    // Without them the article still reads: each picture has its words and a link. That the library fails is told elsewhere.
    const subscription = source.subscribe(follow, () => setAddresses((known) => known ?? none));
    return () => {
      subscription.unsubscribe();
      for (const address of own.values()) URL.revokeObjectURL(address);
    };
  }, [source]);
  return addresses;
}
