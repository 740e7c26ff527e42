import { useEffect, useState } from "preact/hooks";
import { watchPictures } from "#library/pictures.ts";

const none: ReadonlyMap<string, string> = new Map();

/**
 * `blob:` addresses of an article's kept pictures, by remote address. They follow while more are being kept,
 * and are given back when the person leaves.
 */
export function useKeptPictures(id: string): ReadonlyMap<string, string> {
  const [addresses, setAddresses] = useState(none);
  useEffect(() => {
    const own = new Map<string, string>();
    const follow = (kept: ReadonlyMap<string, Blob>) => {
      for (const [remote, picture] of kept) if (!own.has(remote)) own.set(remote, URL.createObjectURL(picture));
      setAddresses(new Map(own));
    };
    // Without them the article still reads: each picture has its words and a link. That the library fails is told elsewhere.
    const subscription = watchPictures(id).subscribe(follow, () => {});
    return () => {
      subscription.unsubscribe();
      for (const address of own.values()) URL.revokeObjectURL(address);
    };
  }, [id]);
  return addresses;
}
