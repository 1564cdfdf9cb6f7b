/**
 * Whether the parts of a compound file can be followed to their ends: no chain of sectors leads back into itself, and no entry of the
 * directory stands in it twice. Parsers that trust a file follow such a circle forever. The form is that of [MS-CFB].
 */
export function isFollowable(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < HEADER) return false;
  const sectors = toSectors(view);
  const small = toTable(sectors, toChain(sectors.table, read(view, SMALL_TABLE_START)));
  return !hasCircle(sectors.table) && !hasCircle(small) && isTree(sectors);
}

const HEADER = 512;
const SECTOR_SHIFT = 30;
const DIRECTORY_START = 48;
const SMALL_TABLE_START = 60;
const MORE_PLACES_START = 68;
const PLACES = { from: 76, count: 109 } as const;
/** An entry of the directory: what lies to its left and right, and what it holds. */
const ENTRY = { size: 128, links: [68, 72, 76] } as const;

type Sectors = { readonly view: DataView; readonly size: number; readonly table: readonly number[] };

/** A whole number of 32 bits; what lies outside of the file ends every chain. */
function read(view: DataView, at: number): number {
  return at >= 0 && at + 4 <= view.byteLength ? view.getInt32(at, true) : -1;
}

function toSectors(view: DataView): Sectors {
  const size = view.getUint16(SECTOR_SHIFT, true) === 12 ? 4_096 : 512;
  const bare = { view, size, table: [] };
  const places = Array.from({ length: PLACES.count }, (_, at) => read(view, PLACES.from + at * 4));
  const perSector = size / 4 - 1;
  const visited = new Set<number>();
  for (let sector = read(view, MORE_PLACES_START); sector >= 0 && !visited.has(sector); ) {
    visited.add(sector);
    const more = toTable(bare, [sector]);
    places.push(...more.slice(0, perSector));
    sector = more[perSector] ?? -1;
  }
  return {
    view,
    size,
    table: toTable(
      bare,
      places.filter((place) => place >= 0),
    ),
  };
}

/** The numbers that sectors hold, each the sector that follows in a chain. A sector beyond the file has none. */
function toTable({ view, size }: Sectors, sectors: readonly number[]): number[] {
  return sectors.flatMap((sector) => {
    const start = (sector + 1) * size;
    return start + size <= view.byteLength
      ? Array.from({ length: size / 4 }, (_, at) => read(view, start + at * 4))
      : [];
  });
}

/** The sectors from one on, each once. */
function toChain(table: readonly number[], start: number): readonly number[] {
  const chain = new Set<number>();
  for (let sector = start; sector >= 0 && !chain.has(sector); sector = table[sector] ?? -1) chain.add(sector);
  return [...chain];
}

function hasCircle(table: readonly number[]): boolean {
  const walkOf = new Int32Array(table.length).fill(-1);
  for (let start = 0; start < table.length; start += 1)
    for (let sector = start; sector >= 0 && sector < table.length; sector = table[sector] ?? -1) {
      if (walkOf[sector] === start) return true;
      if (walkOf[sector] !== -1) break;
      walkOf[sector] = start;
    }
  return false;
}

function isTree({ view, size, table }: Sectors): boolean {
  const perSector = size / ENTRY.size;
  const chain = toChain(table, read(view, DIRECTORY_START));
  const visited = new Set<number>();
  const open = [0];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const sector = chain[Math.floor(entry / perSector)];
    if (entry < 0 || sector === undefined) continue;
    if (visited.has(entry)) return false;
    visited.add(entry);
    const start = (sector + 1) * size + (entry % perSector) * ENTRY.size;
    open.push(...ENTRY.links.map((link) => read(view, start + link)));
  }
  return true;
}
