import type { Reader } from "@/access/rules/reader";
import { ANYBODY } from "@/access/rules/saved-searches";
import { readNamed } from "../store/named";
import type { SearchServices } from "../store/open-search";
import { type SearchRow, toNamed } from "../store/rows";
import type { Services } from "../store/services";
import { type Sight, WHOLE_SIGHT } from "../store/sight";
import { evaluateUnknown } from "./evaluate";

/** By whom a saved search is read: its owner, or anybody, where it is nobody's or its owner is gone. */
async function readOwner(
  { owner }: Pick<SearchRow, "owner">,
  { readReaderOf }: Pick<Services, "readReaderOf">,
): Promise<Reader> {
  return (owner === null ? null : await readReaderOf(owner)) ?? ANYBODY;
}

/**
 * With what the stored set of a saved search is evaluated: over all documents, since every reader is shown their part of
 * them, and with the saved searches that its owner sees.
 */
export async function toOwnersServices(
  row: Pick<SearchRow, "owner">,
  services: Pick<Services, "store" | "whole" | "readReaderOf">,
): Promise<SearchServices> {
  const { store, whole } = services;
  return { store, context: whole, reader: await readOwner(row, services) };
}

/** Whether a saved search's query names the same to the reader as to its owner, so that what is stored holds for both. */
export async function isReadAlike(
  row: SearchRow,
  services: Pick<Services, "store" | "reader" | "readReaderOf">,
): Promise<boolean> {
  const named = toNamed(row);
  if (named.length === 0) return true;
  const toNames = async (reader: Reader) =>
    [...(await readNamed(services.store, named, reader)).keys()].sort().join(" ");
  return (await toNames(services.reader)) === (await toNames(await readOwner(row, services)));
}

/**
 * Which of the documents that are stored of a saved search the reader is shown: those of granted collections, and where its
 * query names other saved searches to the reader than to its owner, those that it finds for the reader.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function readSight(row: SearchRow, services: Services): Promise<Sight> {
  const { granted } = services.reader;
  if (await isReadAlike(row, services)) return { granted, ids: null };
  const { members } = await evaluateUnknown(row, services);
  return { granted, ids: new Set(members.keys()) };
}

/** The stored documents of a saved search that its owner may see: all of nobody's; null where the owner is gone. */
export async function readOwnersSight(
  { owner }: Pick<SearchRow, "owner">,
  { readReaderOf }: Pick<Services, "readReaderOf">,
): Promise<Sight | null> {
  if (owner === null) return WHOLE_SIGHT;
  const reader = await readReaderOf(owner);
  return reader === null ? null : { granted: reader.granted, ids: null };
}
