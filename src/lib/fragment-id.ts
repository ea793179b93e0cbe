/**
 * The name of a page's file in the search index, made from its address. So whoever has a list of addresses knows which
 * page a result is without asking for a file, and a name never comes to mean another page, whatever a cache keeps.
 */

const SHORTEST = 4;

/**
 * Names of pages, by their addresses: the first letters of a page's hash, at least four, and as many as it takes to
 * begin no other's. Lower case alone, because some discs do not tell the cases apart.
 * @throws when two addresses have the same hash.
 */
export function toFragmentIds(addresses: readonly string[]): Map<string, string> {
  const hashes = new Map(addresses.map((address) => [address, toFragmentHash(address)]));
  const begins = new Map<string, number>();
  for (const hash of hashes.values()) {
    for (let size = SHORTEST; size <= hash.length; size++) {
      const begin = hash.slice(0, size);
      begins.set(begin, (begins.get(begin) ?? 0) + 1);
    }
  }
  const toId = (hash: string, address: string): string => {
    for (let size = SHORTEST; size <= hash.length; size++) {
      if (begins.get(hash.slice(0, size)) === 1) return hash.slice(0, size);
    }
    throw new Error(`${address} has the same hash as another page`);
  };
  return new Map([...hashes].map(([address, hash]) => [address, toId(hash, address)]));
}

/** @returns the page's address, or undefined when none or more than one of them fits. */
export function findFragmentAddress(id: string, hashes: ReadonlyMap<string, string>): string | undefined {
  const fitting = [...hashes].filter(([, hash]) => hash.startsWith(id));
  return fitting.length === 1 ? fitting[0]?.[0] : undefined;
}

/** 12 letters and digits: FNV-1a twice over, mixed as MurmurHash3 ends (both in the public domain). */
export function toFragmentHash(address: string): string {
  return toPart(address, 0) + toPart(address, 1);
}

function toPart(text: string, seed: number): string {
  let hash = 0x811c9dc5 ^ (seed * 0x9e3779b1);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(36).padStart(7, '0').slice(-6);
}
