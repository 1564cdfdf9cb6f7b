import { mix } from "../shared/hash";

/**
 * A set of hashed names that answers "surely not" or "very likely", at about ten bits a name. Good enough for a
 * feature among others in a model; never a tag by itself.
 */
export type NameFilter = { readonly bits: Uint8Array; readonly probes: number };

/** Whether a hashed name is (very likely) in the filter. */
export function hasName(filter: NameFilter, hash: number): boolean {
  const size = filter.bits.length * 8;
  for (let probe = 0; probe < filter.probes; probe++) {
    const bit = mix(hash, probe) % size;
    if (((filter.bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

/** A filter that holds these hashed names, sized for one false answer in about a hundred. */
export function toNameFilter(hashes: readonly number[], probes = 5): NameFilter {
  const bits = new Uint8Array(Math.max(64, Math.ceil((hashes.length * 10) / 8)));
  const size = bits.length * 8;
  for (const hash of hashes)
    for (let probe = 0; probe < probes; probe++) {
      const bit = mix(hash, probe) % size;
      bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  return { bits, probes };
}
